#include "engine/codec/jpeg_write.h"
#include "engine/codec/read.h"
#include "tests/portrait/check/painted_face.h"

#include <random>

using namespace likeness;

namespace {

PaintedFace grained(double deviation, double unit = 105) {
    std::mt19937 chance(3);
    std::normal_distribution<double> grain(0, deviation);
    return PaintedFace::of_codes([&](PointPx) { return 150 + grain(chance); }, unit);
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
        const auto file = encode_jpeg(face.picture.pixels, {.quality = quality});
        BOOST_REQUIRE_MESSAGE(file.has_value(), said(file));
        auto read = read_picture(file.value(), "a.jpg");
        BOOST_REQUIRE_MESSAGE(read.has_value(), said(read));
        face.picture = std::move(read.value());
        BOOST_TEST(face.value(compression) == quality);
    }
}

BOOST_AUTO_TEST_CASE(a_file_without_jpegs_tables_is_not_judged_by_them) {
    PaintedFace face([](PointPx p) { return plain_face(p, fair_skin); });
    BOOST_TEST(!compression(face.study()).value.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
