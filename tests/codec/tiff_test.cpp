#include "engine/codec/read.h"
#include "engine/picture/channels.h"
#include "tests/fakes/encoded.h"
#include "tests/fakes/said.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <tiffio.h>

#include <algorithm>

using namespace likeness;

namespace {

Result<Picture> read(const Bytes& bytes) {
    return read_picture(bytes, "a.tif");
}

struct Kind {
    const char* name;
    int channels;
    TiffVariant variant;
    friend std::ostream& operator<<(std::ostream& out, const Kind& kind) { return out << kind.name; }
};

const Kind exact_kinds[] = {
    {"8 bit RGB", 3, {}},
    {"8 bit grey", 1, {}},
    {"8 bit CMYK", 4, {}},
    {"16 bit RGB", 3, {.depth = 16}},
    {"16 bit grey, big endian", 1, {.depth = 16, .big_endian = true}},
    {"16 bit CMYK, big endian", 4, {.depth = 16, .big_endian = true}},
    {"LZW", 3, {.compression = COMPRESSION_LZW}},
    {"deflate, 16 bit", 3, {.depth = 16, .compression = COMPRESSION_ADOBE_DEFLATE}},
    {"PackBits", 3, {.compression = COMPRESSION_PACKBITS}},
    {"tiles", 3, {.tile = 32}},
    {"tiles of LZW, 16 bit", 3, {.depth = 16, .compression = COMPRESSION_LZW, .tile = 16}},
    {"planes", 3, {.planar = true}},
    {"inks in tiles", 4, {.tile = 16}},
    {"inks in planes", 4, {.planar = true}},
    {"grey in tiles", 1, {.tile = 32}},
    {"tiles of planes", 3, {.tile = 32, .planar = true}},
};

/// The value of a tag that holds one LONG or SHORT, changed in the file's only directory (little endian).
Bytes forged(Bytes tiff, std::uint16_t tag, std::uint32_t value) {
    const auto number = [&](std::size_t at, int bytes) {
        std::uint32_t all = 0;
        for (int i = bytes - 1; i >= 0; --i) all = all << 8 | tiff[at + static_cast<std::size_t>(i)];
        return all;
    };
    const std::size_t directory = number(4, 4);
    for (std::size_t i = 0; i < number(directory, 2); ++i) {
        const std::size_t entry = directory + 2 + 12 * i;
        if (number(entry, 2) != tag) continue;
        tiff[entry + 2] = 4;  // LONG
        for (std::size_t b = 0; b < 4; ++b) tiff[entry + 8 + b] = static_cast<std::uint8_t>(value >> (8 * b));
    }
    return tiff;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tiff_read)

BOOST_DATA_TEST_CASE(samples_come_out_exactly_as_they_went_in, boost::unit_test::data::make(exact_kinds), kind) {
    const Raster original = chart({71, 53}, kind.channels);

    const auto picture = read(as_tiff(original, kind.variant));

    BOOST_REQUIRE_MESSAGE(picture.has_value(), said(picture));
    BOOST_TEST((picture.value().pixels == original));
    BOOST_TEST(picture.value().format == "TIFF");
    BOOST_TEST((picture.value().full == SizePx{71, 53}));
}

BOOST_AUTO_TEST_CASE(sixteen_bits_become_the_nearest_eight) {
    Raster grey({1, 1}, 1);
    grey.samples() = {100};
    const auto first = [&](int low) { return static_cast<int>(read(as_tiff(grey, {.depth = 16, .low_byte = low})).value().pixels.samples()[0]); };

    BOOST_TEST(first(0) == 100);    // 25600 / 257 = 99.6
    BOOST_TEST(first(228) == 100);  // 25828 / 257 = 100.498
    BOOST_TEST(first(229) == 101);  // 25829 / 257 = 100.502
}

BOOST_AUTO_TEST_CASE(grey_in_tiles_stays_grey_so_that_its_profile_fits) {
    const Raster original = chart({71, 53}, 1);

    BOOST_TEST((read(as_tiff(original, {.tile = 32})).value().pixels == original));
}

BOOST_AUTO_TEST_CASE(white_may_be_nought) {
    Raster negative = chart({20, 10}, 1);
    const auto picture = read(as_tiff(negative, {.photometric = PHOTOMETRIC_MINISWHITE}));

    BOOST_REQUIRE_MESSAGE(picture.has_value(), said(picture));
    BOOST_TEST(static_cast<int>(picture.value().pixels.row(3)[0]) == 255 - negative.row(3)[0]);
}

// CIELab: 8 bits that no profile in the file explains.
BOOST_AUTO_TEST_CASE(colours_that_could_only_be_guessed_are_refused) {
    BOOST_TEST(said(read(as_tiff(chart({40, 40}, 3), {.photometric = PHOTOMETRIC_CIELAB}))) ==
               "a.tif: TIFF of this kind is not read: photometric interpretation 8, 3 samples of 8 bits (save it as RGB, grey or CMYK of 8 or 16 bits)");
    BOOST_TEST(said(read(as_tiff(chart({40, 40}, 3), {.depth = 16, .floats = true}))) ==
               "a.tif: TIFF of this kind is not read: photometric interpretation 2, 3 samples of 16 bits (save it as RGB, grey or CMYK of 8 or 16 bits)");
}

// 16-bit samples whose low byte is not the high one's copy: none may be lost on the way.
BOOST_DATA_TEST_CASE(sixteen_bits_stay_sixteen, boost::unit_test::data::make({1, 3, 4}) * boost::unit_test::data::make({false, true}) * boost::unit_test::data::make({0, 16}) * boost::unit_test::data::make({false, true}),
                     channels, big_endian, tile, planar) {
    const Raster high = chart({71, 53}, channels);
    DeepRaster expected(high.size(), channels);
    std::ranges::transform(high.samples(), expected.samples().begin(), [](std::uint8_t sample) { return static_cast<std::uint16_t>(sample << 8 | 77); });

    const auto picture = read(as_tiff(high, {.depth = 16, .low_byte = 77, .tile = tile, .planar = planar, .big_endian = big_endian}));

    BOOST_REQUIRE_MESSAGE(picture.has_value(), said(picture));
    BOOST_TEST((picture.value().deep == expected));
    BOOST_TEST((picture.value().pixels == shallow(expected)));
    BOOST_TEST(read(as_tiff(high)).value().deep.empty());
}

// A JPEG inside: YCbCr comes out as the RGB that libjpeg makes of it, and so do inks as they are.
BOOST_AUTO_TEST_CASE(a_jpeg_inside_a_tiff_is_read) {
    const Raster colours = chart({64, 48}, 3), inks = chart({64, 48}, 4);
    const auto off = [](const Raster& a, const Raster& b) {
        int most = 0;
        for (std::size_t i = 0; i < a.samples().size(); ++i) most = std::max(most, std::abs(a.samples()[i] - b.samples()[i]));
        return most;
    };
    const auto ycc = read(as_tiff(colours, {.compression = COMPRESSION_JPEG, .photometric = PHOTOMETRIC_YCBCR}));
    const auto cmyk = read(as_tiff(inks, {.compression = COMPRESSION_JPEG}));

    BOOST_REQUIRE_MESSAGE(ycc.has_value(), said(ycc));
    BOOST_REQUIRE_MESSAGE(cmyk.has_value(), said(cmyk));
    BOOST_TEST(off(ycc.value().pixels, colours) <= 8);
    BOOST_TEST(off(cmyk.value().pixels, inks) <= 8);
}

BOOST_AUTO_TEST_CASE(what_is_transparent_lies_on_white) {
    Raster rgba({3, 1}, 4);
    rgba.samples() = {10, 20, 30, 255, 10, 20, 30, 0, 100, 0, 200, 51};

    const Picture picture = read(as_tiff(rgba, {.photometric = PHOTOMETRIC_RGB})).value();
    const Picture deep = read(as_tiff(rgba, {.depth = 16, .photometric = PHOTOMETRIC_RGB})).value();

    const Bytes on_white{10, 20, 30, 255, 255, 255, 224, 204, 244};
    BOOST_TEST((picture.pixels.samples() == on_white));
    BOOST_TEST((deep.pixels.samples() == on_white));
    BOOST_TEST(deep.deep.samples()[6] == (100 * 257 * 51 + 65535 * 204 + 127) / 255);
}

// Some programs say of RGB that its blue is an alpha, or all three: three samples are three colours.
BOOST_DATA_TEST_CASE(a_colour_that_is_called_alpha_is_still_a_colour, boost::unit_test::data::make({1, 3}), alphas) {
    const Raster original = chart({40, 30}, 3);

    BOOST_TEST((read(as_tiff(original, {.alphas = alphas})).value().pixels == original));
}

BOOST_AUTO_TEST_CASE(the_profile_and_the_resolution_are_read) {
    const Picture picture = read(as_tiff(chart({8, 8}, 3), {.dots_per_cm = 118.11F, .icc = Bytes(5000, 9)})).value();

    BOOST_TEST((picture.icc == Bytes(5000, 9)));
    BOOST_TEST(picture.resolution.value == 300.0, boost::test_tools::tolerance(1e-4));
    BOOST_TEST(read(as_tiff(chart({8, 8}, 3))).value().icc.empty());
}

BOOST_DATA_TEST_CASE(a_cut_file_is_never_taken_for_whole, boost::unit_test::data::make({0, 16}), tile) {
    const Bytes file = as_tiff(chart({90, 70}, 3), {.compression = COMPRESSION_LZW, .tile = tile});
    int taken = 0;
    for (std::size_t length = 8; length + 300 < file.size(); length += 97) taken += read(Bytes(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(length))).has_value();

    BOOST_TEST(taken == 0);
    BOOST_TEST(said(read(Bytes(file.begin(), file.begin() + 100))) == "a.tif: the TIFF data is damaged");
}

BOOST_DATA_TEST_CASE(a_file_whose_strips_lie_beyond_its_end_says_so, boost::unit_test::data::make({0, 16}), tile) {
    // The directory stands before the data: what is lost is pixels.
    const Bytes file = as_tiff(chart({90, 70}, 3), {.tile = tile});
    const std::uint16_t height = TIFFTAG_IMAGELENGTH;

    BOOST_TEST(said(read(forged(file, height, 700))) == "a.tif: the TIFF data ends early or is damaged");
}

BOOST_AUTO_TEST_CASE(forged_sizes_are_refused_before_memory_is_taken) {
    const Bytes file = as_tiff(chart({90, 70}, 3));
    const Bytes wide = forged(file, TIFFTAG_IMAGEWIDTH, 100'000);

    BOOST_TEST(said(read(forged(wide, TIFFTAG_IMAGELENGTH, 100'000))) == "a.tif: declares 100000×100000 pixels, expected at most 160 megapixels (if it is a true photograph, raise most_megapixels in the machine's settings)");
    BOOST_TEST(said(read(forged(file, TIFFTAG_IMAGEWIDTH, 0))) == "a.tif: the TIFF data is damaged");
    BOOST_TEST(!read(forged(wide, TIFFTAG_IMAGELENGTH, 1)).has_value());
}

BOOST_AUTO_TEST_CASE(a_dng_is_raw_and_its_thumbnail_is_not_taken_for_it) {
    const Raster thumbnail = chart({16, 16}, 3);
    Bytes dng = as_tiff(thumbnail, {.longs = {{TIFFTAG_SUBFILETYPE, 0}}});
    dng = forged(dng, TIFFTAG_PHOTOMETRIC, 32803);

    BOOST_TEST(said(read(dng)).find("finds no photograph in this RAW file") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
