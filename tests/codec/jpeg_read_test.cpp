#include "engine/codec/jpeg_write.h"
#include "engine/codec/read.h"
#include "tests/fakes/encoded.h"
#include "tests/fakes/said.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

using namespace likeness;

namespace {

Result<Picture> read(const Bytes& bytes, int least_long_side = 0) {
    return read_picture(bytes, "a.jpg", {.least_long_side = least_long_side});
}

double mean_difference(const Raster& a, const Raster& b) {
    if (a.size() != b.size() || a.channels() != b.channels()) return 1e9;
    double sum = 0;
    for (std::size_t i = 0; i < a.samples().size(); ++i) sum += std::abs(a.samples()[i] - b.samples()[i]);
    return sum / static_cast<double>(a.samples().size());
}

/// Where the frame header begins: the two bytes of its height stand 5 behind.
std::size_t frame_header(const Bytes& jpeg) {
    for (std::size_t i = 2; i + 1 < jpeg.size();) {
        if (jpeg[i + 1] == 0xC0 || jpeg[i + 1] == 0xC2) return i;
        i += 2U + (jpeg[i + 2] * 256U + jpeg[i + 3]);
    }
    return 0;
}

std::size_t scan_data(const Bytes& jpeg) {
    const std::uint8_t sos[] = {0xFF, 0xDA};
    return static_cast<std::size_t>(std::search(jpeg.begin(), jpeg.end(), sos, sos + 2) - jpeg.begin()) + 14;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(jpeg_read)

BOOST_DATA_TEST_CASE(samples_come_out_as_they_went_in, boost::unit_test::data::make({1, 3, 4}) * boost::unit_test::data::make({false, true}), channels, progressive) {
    const Raster original = chart({97, 61}, channels);

    const auto picture = read(as_jpeg(original, {.quality = 98, .progressive = progressive}));

    BOOST_REQUIRE_MESSAGE(picture.has_value(), said(picture));
    BOOST_TEST(mean_difference(picture.value().pixels, original) < 1.0);
    BOOST_TEST(picture.value().format == "JPEG");
    BOOST_TEST((picture.value().full == SizePx{97, 61}));
    BOOST_TEST(picture.value().scale() == 1.0);
}

BOOST_AUTO_TEST_CASE(inks_without_adobes_mark_are_not_inverted) {
    const Raster inks = chart({40, 30}, 4);

    const auto plain = read(as_jpeg(inks, {.quality = 98, .adobe_inverted = false}));

    BOOST_REQUIRE_MESSAGE(plain.has_value(), said(plain));
    BOOST_TEST(mean_difference(plain.value().pixels, inks) < 1.0);
}

// The DCT gives 1/2, 1/4 and 1/8, rounded up; the longer side must keep what was asked for.
BOOST_AUTO_TEST_CASE(a_large_photograph_comes_out_reduced_to_no_less_than_asked) {
    const Bytes file = as_jpeg(chart({1001, 667}, 3));
    const auto size = [&](int asked) { return read(file, asked).value().pixels.size(); };

    BOOST_TEST((size(0) == SizePx{1001, 667}));
    BOOST_TEST((size(501) == SizePx{1001, 667}));
    BOOST_TEST((size(500) == SizePx{501, 334}));
    BOOST_TEST((size(251) == SizePx{501, 334}));
    BOOST_TEST((size(250) == SizePx{251, 167}));
    BOOST_TEST((size(125) == SizePx{126, 84}));
    BOOST_TEST((size(1) == SizePx{126, 84}));
    BOOST_TEST((read(file, 125).value().full == SizePx{1001, 667}));
    BOOST_TEST(read(file, 500).value().scale() == 501.0 / 1001);
}

BOOST_AUTO_TEST_CASE(a_reduced_photograph_shows_the_same) {
    const Raster original = chart({640, 480}, 3);
    const Bytes file = as_jpeg(original);
    for (const int reduction : {2, 4, 8}) {
        const Raster reduced = read(file, 640 / reduction).value().pixels;
        const int x = 40 / reduction * reduction, y = 320;
        for (int c = 0; c < 3; ++c)
            BOOST_TEST(std::abs(reduced.row(y / reduction)[x / reduction * 3 + c] - original.row(y + reduction / 2)[(x + reduction / 2) * 3 + c]) <= 2);
    }
}

BOOST_AUTO_TEST_CASE(a_cut_file_is_never_taken_for_whole) {
    const Bytes file = as_jpeg(chart({160, 120}, 3), {.quality = 90});
    int taken = 0;
    for (std::size_t length = 3; length < file.size() - 2; length += 7) taken += read(Bytes(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(length))).has_value();
    const Bytes half(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(scan_data(file) + 200));

    BOOST_TEST(taken == 0);
    BOOST_TEST(said(read(half)) == "a.jpg: the JPEG data ends early");
    BOOST_TEST((read(half).error().remedy == Remedy::aside));
    BOOST_TEST((read(half).error().doing == Step::read));
    BOOST_TEST(said(read(Bytes{0xFF, 0xD8, 0xFF})) == "a.jpg: the JPEG data is damaged: JPEG datastream contains no image");
}

BOOST_AUTO_TEST_CASE(a_cut_progressive_file_is_never_taken_for_whole) {
    const Bytes file = as_jpeg(chart({160, 120}, 3), {.progressive = true});
    int taken = 0;
    for (std::size_t length = 3; length < file.size() - 2; length += 7) taken += read(Bytes(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(length))).has_value();

    BOOST_TEST(taken == 0);
}

BOOST_AUTO_TEST_CASE(a_damaged_file_says_so) {
    Bytes file = as_jpeg(chart({160, 120}, 3), {.quality = 90, .restart = 1});
    const std::size_t data = scan_data(file);
    for (std::size_t i = data + 300; i < data + 340; ++i) file[i] = 0xFE;  // no Huffman code begins with 14 ones

    BOOST_TEST(said(read(file)) == "a.jpg: the JPEG data is damaged");
}

// Three colours in a scan each, of which one is missing: libjpeg makes up a grey for it. The table of the first was looked up by a
// number that only its scan has judged.
BOOST_DATA_TEST_CASE(a_colour_that_no_scan_has_is_not_made_up, boost::unit_test::data::make({0, 1, 2}), lost) {
    Bytes file = as_jpeg(chart({160, 120}, 3), {.quality = 90, .lost_scan = lost});
    file[frame_header(file) + 12] = lost == 0 ? 200 : 0;  // which table the first colour's is

    BOOST_TEST(said(read(file)) == "a.jpg: the JPEG data is damaged");
}

BOOST_AUTO_TEST_CASE(a_damaged_header_says_what_libjpeg_says) {
    Bytes file = as_jpeg(chart({160, 120}, 3));
    file[frame_header(file) + 4] = 12;  // 12 bits a sample

    BOOST_TEST(said(read(file)) == "a.jpg: the JPEG has 12 bits a sample, expected 8");

    file = as_jpeg(chart({160, 120}, 3));
    file[frame_header(file) + 1] = 0xC3;  // lossless

    BOOST_TEST(said(read(file)) == "a.jpg: the JPEG data is damaged: Unsupported JPEG process: SOF type 0xc3");
}

BOOST_AUTO_TEST_CASE(forged_sizes_are_refused_before_memory_is_taken) {
    Bytes file = as_jpeg(chart({160, 120}, 3));
    const std::size_t size = frame_header(file) + 5;
    file[size] = file[size + 2] = 0xFF, file[size + 1] = file[size + 3] = 0xDC;  // 65500, libjpeg's greatest

    BOOST_TEST(said(read(file)) == "a.jpg: declares 65500×65500 pixels, expected at most 160 megapixels (if it is a true photograph, raise most_megapixels in the machine's settings)");

    file[size] = file[size + 1] = 0;
    BOOST_TEST(!read(file).has_value());
}

// 64 pixels take a bit at least: of so few bytes no such picture can come.
BOOST_AUTO_TEST_CASE(a_picture_that_the_data_cannot_hold_is_refused_before_memory_is_taken) {
    Bytes file = as_jpeg(chart({160, 120}, 3), {.progressive = true});
    const std::size_t size = frame_header(file) + 5;
    file[size] = file[size + 2] = 0x30, file[size + 1] = file[size + 3] = 0;  // 12288 × 12288

    BOOST_TEST(said(read(file)) == "a.jpg: the JPEG data ends early");
}

BOOST_AUTO_TEST_CASE(a_picture_that_is_gone_over_too_often_is_refused) {
    const Raster original = chart({64, 48}, 1);

    BOOST_TEST(read(as_jpeg(original, {.scans = 100})).has_value());
    BOOST_TEST(said(read(as_jpeg(original, {.scans = 101}))) == "a.jpg: the JPEG goes over its picture more than 100 times (save it again, not progressive)");
}

BOOST_DATA_TEST_CASE(arithmetic_coding_is_read, boost::unit_test::data::make({1, 3, 4}) * boost::unit_test::data::make({false, true}), channels, progressive) {
    const Raster original = chart({97, 61}, channels);
    const auto picture = read(as_jpeg(original, {.quality = 98, .progressive = progressive, .arithmetic = true}));

    BOOST_REQUIRE_MESSAGE(picture.has_value(), said(picture));
    BOOST_TEST(mean_difference(picture.value().pixels, original) < 1.0);
}

BOOST_AUTO_TEST_CASE(inks_as_photoshop_packs_them_are_read) {
    const Raster inks = chart({97, 61}, 4);
    const auto picture = read(as_jpeg(inks, {.quality = 98, .ycck = true}));

    BOOST_REQUIRE_MESSAGE(picture.has_value(), said(picture));
    BOOST_TEST(mean_difference(picture.value().pixels, inks) < 1.5);
}

BOOST_AUTO_TEST_CASE(the_icc_profile_comes_out_byte_for_byte_even_in_several_segments) {
    Bytes profile(150'000);
    for (std::size_t i = 0; i < profile.size(); ++i) profile[i] = static_cast<std::uint8_t>(i * 7 + i / 251);

    BOOST_TEST((read(as_jpeg(chart({16, 16}, 3), {.icc = profile})).value().icc == profile));
    BOOST_TEST(read(as_jpeg(chart({16, 16}, 3))).value().icc.empty());
}

BOOST_AUTO_TEST_CASE(an_icc_profile_with_a_part_missing_is_not_taken_for_none) {
    Bytes file = as_jpeg(chart({16, 16}, 3), {.icc = Bytes(100'000, 7)});
    const std::string mark("ICC_PROFILE\0\2", 13);
    const auto second = std::search(file.begin(), file.end(), mark.begin(), mark.end());
    BOOST_REQUIRE((second != file.end()));
    *second = 'x';  // a segment that nobody knows

    BOOST_TEST(said(read(file)) == "a.jpg: the embedded ICC profile is damaged");
}

BOOST_DATA_TEST_CASE(every_quality_of_the_ijg_scale_is_read_back, boost::unit_test::data::xrange(1, 101), quality) {
    BOOST_TEST(read(as_jpeg(chart({16, 16}, 3), {.quality = quality})).value().jpeg_quality == quality);
}

BOOST_AUTO_TEST_CASE(a_quality_between_two_is_the_nearest) {
    Bytes file = as_jpeg(chart({16, 16}, 3), {.quality = 90});
    const std::uint8_t mark[] = {0xFF, 0xDB, 0x00, 0x43, 0x00};
    const auto table = std::search(file.begin(), file.end(), mark, mark + 5) + 5;
    *table = static_cast<std::uint8_t>(*table + 1);

    BOOST_TEST(read(file).value().jpeg_quality == 90);
}

BOOST_AUTO_TEST_CASE(the_resolution_is_what_jfif_says) {
    BOOST_TEST(read(as_jpeg(chart({16, 16}, 3), {.dots_per_cm = 118})).value().resolution.value == 118 * 2.54, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(read(as_jpeg(chart({16, 16}, 3))).value().resolution.value == 0.0);
}

BOOST_AUTO_TEST_SUITE_END()
