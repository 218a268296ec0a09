#include "engine/codec/read.h"
#include "tests/fakes/encoded.h"
#include "tests/fakes/said.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>

using namespace likeness;

namespace {

constexpr int grey_type = 0, rgb_type = 2, palette_type = 3, grey_alpha_type = 4, rgba_type = 6;

Result<Picture> read(const Bytes& bytes) {
    return read_picture(bytes, "a.png");
}

std::vector<int> first_row(const Bytes& bytes) {
    const auto picture = read(bytes);
    BOOST_REQUIRE_MESSAGE(picture.has_value(), said(picture));
    const Raster& raster = picture.value().pixels;
    return {raster.row(0), raster.row(0) + raster.stride()};
}

Bytes row_of(const Raster& raster, int y) {
    return {raster.row(y), raster.row(y) + raster.stride()};
}

Bytes as_png(const Raster& raster, bool interlaced = false) {
    return likeness::as_png(raster.size(), {.colour_type = raster.channels() == 1 ? grey_type : rgb_type, .interlaced = interlaced},
                            [&](int y) { return row_of(raster, y); });
}

/// ISO/IEC 15948, annex D: the checksum of a chunk.
std::uint32_t checksum(std::span<const std::uint8_t> bytes) {
    std::uint32_t sum = 0xFFFFFFFF;
    for (const std::uint8_t byte : bytes) {
        sum ^= byte;
        for (int bit = 0; bit < 8; ++bit) sum = sum & 1 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
    }
    return ~sum;
}

/// IHDR says this width and height, with a true checksum.
Bytes forged(Bytes png, std::uint32_t width, std::uint32_t height) {
    for (int i = 0; i < 4; ++i) {
        png[static_cast<std::size_t>(16 + i)] = static_cast<std::uint8_t>(width >> (24 - 8 * i));
        png[static_cast<std::size_t>(20 + i)] = static_cast<std::uint8_t>(height >> (24 - 8 * i));
    }
    const std::uint32_t sum = checksum(std::span(png).subspan(12, 17));
    for (int i = 0; i < 4; ++i) png[static_cast<std::size_t>(29 + i)] = static_cast<std::uint8_t>(sum >> (24 - 8 * i));
    return png;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(png)

BOOST_DATA_TEST_CASE(samples_come_out_exactly_as_they_went_in, boost::unit_test::data::make({1, 3}) * boost::unit_test::data::make({false, true}), channels, interlaced) {
    const Raster original = chart({37, 29}, channels);

    const auto picture = read(as_png(original, interlaced));

    BOOST_REQUIRE_MESSAGE(picture.has_value(), said(picture));
    BOOST_TEST((picture.value().pixels == original));
    BOOST_TEST(picture.value().format == "PNG");
    BOOST_TEST((picture.value().full == SizePx{37, 29}));
    BOOST_TEST(picture.value().jpeg_quality == 0);
}

BOOST_AUTO_TEST_CASE(what_is_transparent_lies_on_white) {
    const Bytes rgba = likeness::as_png({4, 1}, {.colour_type = rgba_type}, [](int) { return Bytes{10, 20, 30, 255, 10, 20, 30, 0, 100, 0, 200, 51, 0, 0, 0, 128}; });
    const Bytes grey_alpha = likeness::as_png({3, 1}, {.colour_type = grey_alpha_type}, [](int) { return Bytes{10, 255, 10, 0, 10, 100}; });

    BOOST_TEST((first_row(rgba) == std::vector<int>{10, 20, 30, 255, 255, 255, 224, 204, 244, 127, 127, 127}));
    // (10 · 100 + 255 · 155) / 255 = 158.92
    BOOST_TEST((first_row(grey_alpha) == std::vector<int>{10, 255, 159}));
}

// 16 bit: 0xFFFF is 255 and 0x8080 is 128; between them the nearest.
BOOST_AUTO_TEST_CASE(sixteen_bits_become_the_nearest_eight) {
    const Bytes file = likeness::as_png({2, 1}, {.colour_type = rgb_type, .depth = 16}, [](int) { return Bytes{0xFF, 0xFF, 0x80, 0x80, 0x00, 0x00, 0x80, 0xFF, 0x81, 0x01, 0x00, 0xFF}; });

    BOOST_TEST((first_row(file) == std::vector<int>{255, 128, 0, 128, 129, 1}));
}

BOOST_AUTO_TEST_CASE(sixteen_bits_stay_sixteen) {
    const Picture rgb = read(likeness::as_png({1, 1}, {.colour_type = rgb_type, .depth = 16}, [](int) { return Bytes{0x12, 0x34, 0x80, 0xFF, 0xFF, 0xFE}; })).value();
    const Picture grey_alpha = read(likeness::as_png({2, 1}, {.colour_type = grey_alpha_type, .depth = 16}, [](int) { return Bytes{0x12, 0x34, 0xFF, 0xFF, 0x12, 0x34, 0x80, 0x00}; })).value();

    BOOST_TEST((rgb.deep.samples() == std::vector<std::uint16_t>{0x1234, 0x80FF, 0xFFFE}));
    BOOST_TEST((rgb.pixels.samples() == Bytes{18, 128, 255}));
    // (4660 · 32768 + 65535 · 32767) / 65535 = 35097.04
    BOOST_TEST((grey_alpha.deep.samples() == std::vector<std::uint16_t>{0x1234, 35097}));
    BOOST_TEST(read(as_png(chart({4, 4}, 3))).value().deep.empty());
}

// PNG's third edition 4.3: what a file says of its colours, from the strongest word to the weakest.
BOOST_AUTO_TEST_CASE(colours_are_what_the_chunks_say) {
    const auto told = [](const PngColours& colours) -> std::string {
        const auto picture = read(likeness::as_png({1, 1}, {.colour_type = rgb_type, .colours = colours}, [](int) { return Bytes{1, 2, 3}; }));
        return !picture ? said(picture) : picture.value().camera ? "P3" : "sRGB";
    };
    const std::vector<double> bt709{0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06}, adobe{0.3127, 0.3290, 0.64, 0.33, 0.21, 0.71, 0.15, 0.06},
        p3{0.3127, 0.3290, 0.68, 0.32, 0.265, 0.69, 0.15, 0.06};
    const std::string refusal = "a.png: the file describes its colours by numbers that are neither sRGB nor Display P3 (export it with an ICC profile, best sRGB)";

    BOOST_TEST(told({}) == "sRGB");
    BOOST_TEST(told({.srgb = true}) == "sRGB");
    BOOST_TEST(told({.gamma = 0.45455}) == "sRGB");
    BOOST_TEST(told({.gamma = 0.45455, .white_and_primaries = bt709}) == "sRGB");
    BOOST_TEST(told({.gamma = 0.45455, .white_and_primaries = p3}) == "P3");
    BOOST_TEST(told({.gamma = 0.45455, .white_and_primaries = adobe}) == refusal);
    BOOST_TEST(told({.gamma = 1, .white_and_primaries = bt709}) == refusal);
    BOOST_TEST(told({.srgb = true, .code_points = {12, 13, 0, 1}}) == "P3");
    BOOST_TEST(told({.code_points = {9, 16, 0, 1}}) == "a.png: the picture is HDR (PQ), whose light does not fit into a certificate photo (photograph without HDR, or export it as SDR)");
}

// DCF's R03 in EXIF is a guess beside what the file itself says of its colours.
BOOST_AUTO_TEST_CASE(adobe_rgb_by_exif_gives_way_to_the_files_own_word) {
    const auto adobe = [](const PngColours& colours) {
        const Bytes file = likeness::as_png({1, 1}, {.colour_type = rgb_type, .colours = colours}, [](int) { return Bytes{1, 2, 3}; });
        return read(with_exif(file, {{"Exif.Iop.InteroperabilityIndex", "R03"}})).value().exposure.adobe_rgb;
    };

    BOOST_TEST(adobe({}));
    BOOST_TEST(!adobe({.srgb = true}));
    BOOST_TEST(!adobe({.gamma = 0.45455}));
    BOOST_TEST(!adobe({.code_points = {1, 13, 0, 1}}));
}

// The colorants of Apple's own Display P3 profile, as it is published; their sum is ICC.1:2022's D50.
BOOST_AUTO_TEST_CASE(display_p3_by_numbers_has_the_colorants_of_its_profile) {
    const Picture picture = read(likeness::as_png({1, 1}, {.colour_type = rgb_type, .colours = {.srgb = true, .code_points = {12, 13, 0, 1}}}, [](int) { return Bytes{1, 2, 3}; })).value();
    const std::array<double, 9> published{0.5151, 0.2920, 0.1571, 0.2412, 0.6922, 0.0666, -0.0011, 0.0419, 0.7841};
    const std::array<double, 3> white{0.9642, 1, 0.8249};

    BOOST_REQUIRE(picture.camera);
    for (std::size_t i = 0; i < 9; ++i) BOOST_TEST(std::abs((*picture.camera)[i] - published[i]) < 2e-4, "member " << i);
    for (std::size_t row = 0; row < 3; ++row)
        BOOST_TEST(std::abs((*picture.camera)[3 * row] + (*picture.camera)[3 * row + 1] + (*picture.camera)[3 * row + 2] - white[row]) < 2e-4, "row " << row);
}

BOOST_AUTO_TEST_CASE(an_icc_profile_that_libpng_drops_is_not_taken_for_none) {
    Bytes file = as_png(chart({9, 7}, 3));
    const Bytes damaged{'b', 'a', 'd', 0, 0, 1, 2, 3, 4};  // a name, a method, and no deflate stream
    Bytes chunk{0, 0, 0, static_cast<std::uint8_t>(damaged.size()), 'i', 'C', 'C', 'P'};
    chunk.insert(chunk.end(), damaged.begin(), damaged.end());
    const std::uint32_t sum = checksum(std::span(chunk).subspan(4));
    for (int shift = 24; shift >= 0; shift -= 8) chunk.push_back(static_cast<std::uint8_t>(sum >> shift));
    file.insert(file.begin() + 33, chunk.begin(), chunk.end());  // behind IHDR

    BOOST_TEST(said(read(file)) == "a.png: the embedded ICC profile is damaged");
}

BOOST_AUTO_TEST_CASE(a_palette_becomes_its_colours_on_white) {
    const Bytes file = likeness::as_png({4, 1}, {.colour_type = palette_type, .depth = 2, .palette = {0xFF0000FF, 0x00FF00FF, 0x0000FF00, 0x00000080}},
                              [](int) { return Bytes{0b00'01'10'11}; });

    BOOST_TEST((first_row(file) == std::vector<int>{255, 0, 0, 0, 255, 0, 255, 255, 255, 127, 127, 127}));
}

BOOST_AUTO_TEST_CASE(one_bit_of_grey_becomes_black_and_white) {
    const Bytes file = likeness::as_png({4, 1}, {.colour_type = grey_type, .depth = 1}, [](int) { return Bytes{0b1010'0000}; });

    BOOST_TEST((first_row(file) == std::vector<int>{255, 0, 255, 0}));
}

BOOST_AUTO_TEST_CASE(the_resolution_is_told_per_metre) {
    const Bytes file = likeness::as_png({1, 1}, {.colour_type = grey_type, .dots_per_metre = 11811}, [](int) { return Bytes{0}; });

    BOOST_TEST(read(file).value().resolution.value == 11811 * 0.0254, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(read(as_png(chart({4, 4}, 1))).value().resolution.value == 0.0);
}

BOOST_AUTO_TEST_CASE(a_cut_file_is_never_taken_for_whole) {
    const Bytes file = as_png(chart({90, 70}, 3), true);
    int taken = 0;
    for (std::size_t length = 8; length < file.size(); length += 5) taken += read(Bytes(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(length))).has_value();

    BOOST_TEST(taken == 0);
    BOOST_TEST(said(read(Bytes(file.begin(), file.begin() + 200))) == "a.png: the PNG data ends early");
    BOOST_TEST(said(read(Bytes(file.begin(), file.end() - 6))) == "a.png: the PNG data ends early");
}

BOOST_AUTO_TEST_CASE(a_damaged_file_says_what_libpng_says) {
    Bytes data = as_png(chart({90, 70}, 3));
    data[data.size() - 20] ^= 0x55;  // in the last IDAT: its checksum is wrong
    Bytes header = as_png(chart({90, 70}, 3));
    header[25] = 5;  // no such colour type

    BOOST_TEST(said(read(data)).starts_with("a.png: the PNG data is damaged: IDAT: "));
    BOOST_TEST(said(read(header)).starts_with("a.png: the PNG data is damaged: "));
}

BOOST_AUTO_TEST_CASE(forged_sizes_are_refused_before_memory_is_taken) {
    const Bytes file = as_png(chart({9, 7}, 3));

    BOOST_TEST(said(read(forged(file, 100'000, 100'000))) == "a.png: declares 100000×100000 pixels, expected at most 160 megapixels (if it is a true photograph, raise most_megapixels in the machine's settings)");
    BOOST_TEST(said(read(forged(file, 0x7FFFFFFF, 0x7FFFFFFF))) == "a.png: declares 2147483647×2147483647 pixels, expected at most 160 megapixels (if it is a true photograph, raise most_megapixels in the machine's settings)");
    BOOST_TEST(!read(forged(file, 0, 7)).has_value());
    BOOST_TEST(!read(forged(file, 9, 14)).has_value());
    BOOST_TEST((read(forged(file, 9, 7)).value().pixels == chart({9, 7}, 3)));
}

// IHDR comes first (ISO/IEC 15948 5.6), but libpng passes over chunks that it does not know wherever they stand.
BOOST_AUTO_TEST_CASE(a_chunk_before_the_header_does_not_hide_a_forged_size) {
    Bytes file = forged(as_png(chart({9, 7}, 3)), 100'000, 100'000);
    Bytes chunk{0, 0, 0, 16, 't', 'e', 'S', 't'};
    for (int i = 0; i < 4; ++i) chunk.insert(chunk.end(), {0, 0, 0, 1});  // where IHDR would say 1 × 1
    const std::uint32_t sum = checksum(std::span(chunk).subspan(4));
    for (int shift = 24; shift >= 0; shift -= 8) chunk.push_back(static_cast<std::uint8_t>(sum >> shift));
    file.insert(file.begin() + 8, chunk.begin(), chunk.end());

    BOOST_TEST(said(read(file)) == "a.png: declares 100000×100000 pixels, expected at most 160 megapixels (if it is a true photograph, raise most_megapixels in the machine's settings)");
}

BOOST_AUTO_TEST_SUITE_END()
