#include "engine/codec/jpeg_write.h"
#include "engine/codec/read.h"
#include "engine/picture/resample.h"
#include "tests/portrait/check/painted_face.h"

#include <random>

using namespace likeness;

namespace {

PaintedFace grained(double deviation, double unit = 105) {
    std::mt19937 chance(3);
    std::normal_distribution<double> grain(0, deviation);
    return PaintedFace::of_codes([&](PointPx) { return 150 + grain(chance); }, unit);
}

/// A face with some life in it: shading, soft spots and a little grain.
PaintedFace speckled() {
    std::mt19937 chance(5);
    std::normal_distribution<double> grain(0, 1.5);
    return PaintedFace::of_codes([&](PointPx p) {
        return 130 + 40 * std::sin(3 * p.x + 1) * std::cos(2 * p.y) + 12 * std::sin(23 * p.x + 5 * p.y) * std::sin(19 * p.y) + grain(chance);
    });
}

Picture saved(const Raster& pixels, int quality) {
    const auto file = encode_jpeg(pixels, {.quality = quality});
    BOOST_REQUIRE_MESSAGE(file.has_value(), said(file));
    auto read = read_picture(file.value(), "a.jpg");
    BOOST_REQUIRE_MESSAGE(read.has_value(), said(read));
    return std::move(read.value());
}

Raster cropped_by(const Raster& all, PointPx corner) {
    const SizePx size{all.width() - static_cast<int>(corner.x), all.height() - static_cast<int>(corner.y)};
    return cropped(all, {corner.x, corner.y, static_cast<double>(size.width), static_cast<double>(size.height)}, size);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(texture)

BOOST_AUTO_TEST_CASE(noise_is_the_deviation_of_single_pixels) {
    for (const double deviation : {2.0, 4.0, 8.0}) {
        PaintedFace face = grained(deviation);
        BOOST_TEST(face.value(noise) == deviation, boost::test_tools::tolerance(0.1));
    }
}

BOOST_AUTO_TEST_CASE(noise_weakens_as_the_photograph_is_made_smaller) {
    // A quarter as large, sixteen pixels become one: a quarter of the deviation, or less where the filter smooths more.
    PaintedFace face = grained(12, 420);
    const double found = face.value(noise);
    BOOST_TEST(found < 12 / 4.0);
    BOOST_TEST(found > 12 / 8.0);
}

BOOST_AUTO_TEST_CASE(a_beard_on_a_smooth_face_is_no_noise) {
    std::mt19937 chance(3);
    std::normal_distribution<double> hairs(0, 25);
    PaintedFace face = PaintedFace::of_codes([&](PointPx p) { return 150 + (p.y > 0.3 ? hairs(chance) : 0); });
    BOOST_TEST(face.value(noise) < 0.5);
}

BOOST_AUTO_TEST_CASE(compression_is_the_quality_that_the_files_tables_tell) {
    for (const int quality : {30, 90}) {
        PaintedFace face([](PointPx p) { return plain_face(p, fair_skin); });
        face.picture = saved(face.picture.pixels, quality);
        BOOST_TEST(face.value(compression) == quality);
    }
}

BOOST_AUTO_TEST_CASE(a_crop_and_a_better_save_do_not_hide_an_earlier_compression) {
    for (const int quality : {30, 40, 55}) {
        PaintedFace face = speckled();
        face.picture = saved(cropped_by(saved(face.picture.pixels, quality).pixels, {3, 5}), 92);
        BOOST_TEST(face.value(compression) == quality);
    }
}

BOOST_AUTO_TEST_CASE(an_earlier_compression_shows_in_a_file_that_is_no_jpeg) {
    PaintedFace face = speckled();
    face.picture.pixels = saved(face.picture.pixels, 40).pixels;
    BOOST_TEST(face.value(compression) == 40);
}

BOOST_AUTO_TEST_CASE(making_it_smaller_does_not_hide_it_either) {
    PaintedFace face = speckled();
    const Raster spoilt = saved(face.picture.pixels, 20).pixels;
    face.picture = saved(shrunk(spoilt, {spoilt.width() * 9 / 10, spoilt.height() * 9 / 10}), 92);
    BOOST_TEST(face.value(compression) < 60);
}

BOOST_AUTO_TEST_CASE(a_good_save_after_a_good_one_stays_good) {
    PaintedFace face = speckled();
    face.picture = saved(cropped_by(saved(face.picture.pixels, 92).pixels, {3, 5}), 92);
    BOOST_TEST(face.value(compression) == 92);
}

BOOST_AUTO_TEST_CASE(a_picture_that_never_was_a_jpeg_is_not_judged) {
    PaintedFace face = speckled();
    BOOST_TEST(!compression(face.study()).value.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
