#include "engine/codec/read.h"
#include "engine/picture/channels.h"
#include "engine/picture/turn.h"
#include "tests/fakes/encoded.h"
#include "tests/fakes/heif_grid.h"
#include "tests/fakes/places.h"
#include "tests/fakes/program.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

using namespace likeness;

namespace {

Result<Picture> read(const Bytes& bytes) {
    return read_picture(bytes, "a.heic");
}

int most_off(const Raster& a, const Raster& b) {
    if (a.size() != b.size() || a.channels() != b.channels()) return 1000;
    int most = 0;
    for (std::size_t i = 0; i < a.samples().size(); ++i) most = std::max(most, std::abs(a.samples()[i] - b.samples()[i]));
    return most;
}

/// A TIFF block whose only directory says an orientation and a model.
Bytes exif_block(std::uint8_t orientation) {
    Bytes block{'M', 'M', 0, 42, 0, 0, 0, 8, 0, 2,
                0x01, 0x10, 0, 2, 0, 0, 0, 8, 0, 0, 0, 38,
                0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
                0, 0, 0, 0};
    for (const char c : {'i', 'P', 'h', 'o', 'n', 'e', ' ', '\0'}) block.push_back(static_cast<std::uint8_t>(c));
    return block;
}

/// A file whose colr box is an nclx of these numbers (ISO/IEC 14496-12 12.1.5): libheif 1.15 writes none, so that of a
/// profile of the same seven bytes is changed.
Bytes numbered(std::uint8_t primaries, std::uint8_t transfer, int depth = 8, const Bytes& exif = {}) {
    Bytes file = as_heif(chart({64, 48}, 3), {.depth = depth, .icc = Bytes(7, 1), .exif = exif});
    const std::string mark = "colrprof";
    const auto box = std::search(file.begin(), file.end(), mark.begin(), mark.end());
    BOOST_REQUIRE((box != file.end()));
    std::ranges::copy(Bytes{'n', 'c', 'l', 'x', 0, primaries, 0, transfer, 0, 6, 0x80}, box + 4);
    return file;
}

const auto both = boost::unit_test::data::make({false, true});

}  // namespace

BOOST_AUTO_TEST_SUITE(heif)

BOOST_DATA_TEST_CASE(a_file_of_best_quality_comes_out_as_it_went_in, both, avif) {
    const Raster original = chart({96, 64}, 3);

    const auto picture = read(as_heif(original, {.avif = avif, .quality = 100}));

    BOOST_REQUIRE_MESSAGE(picture.has_value(), said(picture));
    BOOST_TEST(most_off(picture.value().pixels, original) <= 1);
    BOOST_TEST(picture.value().format == (avif ? "AVIF" : "HEIC"));
    BOOST_TEST((picture.value().full == SizePx{96, 64}));
    BOOST_TEST(picture.value().deep.empty());
}

BOOST_DATA_TEST_CASE(a_lossy_file_of_odd_sides_shows_the_same, both, avif) {
    const Raster original = chart({97, 61}, 3);

    const auto picture = read(as_heif(original, {.avif = avif}));

    BOOST_REQUIRE_MESSAGE(picture.has_value(), said(picture));
    BOOST_TEST(most_off(picture.value().pixels, original) <= 12);
}

// 10 bits are spread over 16: 1023 is 65535.
BOOST_AUTO_TEST_CASE(more_than_eight_bits_stay) {
    const Raster original = chart({64, 48}, 3);

    const auto picture = read(as_heif(original, {.depth = 10, .quality = 100}));

    BOOST_REQUIRE_MESSAGE(picture.has_value(), said(picture));
    const DeepRaster& deep = picture.value().deep;
    BOOST_REQUIRE((deep.size() == original.size()));
    int most = 0, finer = 0;
    for (std::size_t i = 0; i < original.samples().size(); ++i) {
        most = std::max(most, std::abs(deep.samples()[i] - 257 * original.samples()[i]));
        finer += deep.samples()[i] % 257 != 0;
    }
    BOOST_TEST(most <= 257);
    BOOST_TEST(finer > static_cast<int>(original.samples().size()) / 2);
    BOOST_TEST((picture.value().pixels == shallow(deep)));
}

// As cameras and phones write AVIF by and by: 12 bits of all colours, 10 of half of them (libheif 1.15 makes no other file of 10 bits).
BOOST_DATA_TEST_CASE(a_deep_avif_stays_deep, boost::unit_test::data::make({10, 12}), depth) {
    const Raster original = chart({64, 48}, 3);

    const auto picture = read(as_heif(original, {.avif = true, .depth = depth, .quality = 97}));

    BOOST_REQUIRE_MESSAGE(picture.has_value(), said(picture));
    BOOST_TEST(picture.value().format == "AVIF");
    const DeepRaster& deep = picture.value().deep;
    BOOST_REQUIRE((deep.size() == original.size()));
    int most = 0, finer = 0;
    for (std::size_t i = 0; i < original.samples().size(); ++i) {
        most = std::max(most, std::abs(deep.samples()[i] - 257 * original.samples()[i]));
        finer += deep.samples()[i] % 257 != 0;
    }
    BOOST_TEST(most <= 6 * 257);
    BOOST_TEST(finer > static_cast<int>(original.samples().size()) / 2);
    BOOST_TEST((picture.value().pixels == shallow(deep)));
}

// 160 × 100 in tiles of 64: the last column is cut to 32, the last row to 36. Turned as a phone held upright says it.
BOOST_AUTO_TEST_CASE(a_phones_tiles_come_out_as_one_photograph) {
    const Raster lying = chart({160, 100}, 3);
    Bytes profile(600);
    for (std::size_t i = 0; i < profile.size(); ++i) profile[i] = static_cast<std::uint8_t>(i * 7);
    const Bytes file = as_heif_grid(lying, {.quarter_turns = 3, .icc = profile, .exif = exif_block(6)});

    const auto picture = read(file);

    BOOST_REQUIRE_MESSAGE(picture.has_value(), said(picture));
    BOOST_TEST((picture.value().full == SizePx{100, 160}));
    BOOST_TEST(most_off(picture.value().pixels, upright(lying, 6)) <= 12);
    BOOST_TEST((picture.value().icc == profile));
    BOOST_TEST(picture.value().format == "HEIC");
    BOOST_TEST(picture.value().exposure.model == "iPhone");
    BOOST_TEST(read_exposure(file).model == "iPhone");
    BOOST_TEST(has_true_end(file));
}

BOOST_AUTO_TEST_CASE(a_cut_grid_is_never_taken_for_whole) {
    const Bytes file = as_heif_grid(chart({100, 100}, 3));
    BOOST_REQUIRE_MESSAGE(read(file).has_value(), said(read(file)));
    for (std::size_t length = 16; length < file.size(); length += 31) {
        const Bytes cut(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(length));
        BOOST_TEST(!read(cut).has_value(), "cut after " << length);
    }
}

BOOST_DATA_TEST_CASE(the_file_turns_by_its_own_boxes_and_exif_never_turns_it_again, boost::unit_test::data::xrange(1, 9), orientation) {
    const Raster lying = chart({64, 48}, 3);

    const auto picture = read(as_heif(lying, {.quality = 100, .orientation = orientation, .exif = exif_block(static_cast<std::uint8_t>(orientation))}));

    BOOST_REQUIRE_MESSAGE(picture.has_value(), said(picture));
    BOOST_TEST(most_off(picture.value().pixels, upright(lying, orientation)) <= 1);
    BOOST_TEST((picture.value().full == picture.value().pixels.size()));
    BOOST_TEST(picture.value().exposure.model == "iPhone");
}

BOOST_AUTO_TEST_CASE(exif_that_says_turned_where_no_box_does_turns_nothing) {
    const Raster lying = chart({64, 48}, 3);
    const Bytes file = as_heif(lying, {.quality = 100, .exif = exif_block(6)});

    BOOST_TEST(most_off(read(file).value().pixels, lying) <= 1);
    BOOST_TEST(read_exposure(file).model == "iPhone");
}

BOOST_AUTO_TEST_CASE(what_is_transparent_lies_on_white) {
    Raster rgba({64, 64}, 4);
    for (std::size_t i = 0; i < rgba.samples().size(); i += 4) std::ranges::copy(Bytes{100, 0, 200, 51}, rgba.samples().begin() + static_cast<std::ptrdiff_t>(i));
    Raster expected({64, 64}, 3);
    for (std::size_t i = 0; i < expected.samples().size(); i += 3) std::ranges::copy(Bytes{224, 204, 244}, expected.samples().begin() + static_cast<std::ptrdiff_t>(i));

    const auto picture = read(as_heif(rgba, {.quality = 100}));

    BOOST_REQUIRE_MESSAGE(picture.has_value(), said(picture));
    BOOST_TEST(most_off(picture.value().pixels, expected) <= 1);
}

BOOST_DATA_TEST_CASE(the_profile_comes_out_byte_for_byte, both, avif) {
    Bytes profile(5000);
    for (std::size_t i = 0; i < profile.size(); ++i) profile[i] = static_cast<std::uint8_t>(i * 7);

    const Picture picture = read(as_heif(chart({64, 48}, 3), {.avif = avif, .icc = profile})).value();

    BOOST_TEST((picture.icc == profile));
}

// ITU-T H.273: 12 and 13 are Display P3 as phones write it, 1 and 13 sRGB, 16 PQ, 18 HLG.
BOOST_AUTO_TEST_CASE(colours_named_by_number_are_told_as_such) {
    const auto told = [](std::uint8_t primaries, std::uint8_t transfer) -> std::string {
        const auto picture = read(numbered(primaries, transfer));
        return !picture ? said(picture) : picture.value().camera ? "P3" : "sRGB";
    };

    BOOST_TEST(told(1, 13) == "sRGB");
    BOOST_TEST(told(12, 13) == "P3");
    BOOST_TEST(told(9, 14) == "a.heic: the file describes its colours by numbers that are neither sRGB nor Display P3 (export it with an ICC profile, best sRGB)");
}

// DCF's R03 in EXIF is a guess beside what the file itself says of its colours; unspecified (2) says nothing.
BOOST_AUTO_TEST_CASE(adobe_rgb_by_exif_gives_way_to_the_files_own_word) {
    const Bytes r03{'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x87, 0x69, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0,
                    0, 1, 0xA0, 0x05, 0, 4, 0, 0, 0, 1, 0, 0, 0, 44, 0, 0, 0, 0,
                    0, 1, 0, 1, 0, 2, 0, 0, 0, 4, 'R', '0', '3', 0, 0, 0, 0, 0};
    const auto adobe = [](const Bytes& file) { return read(file).value().exposure.adobe_rgb; };

    BOOST_TEST(adobe(as_heif(chart({64, 48}, 3), {.exif = r03})));
    BOOST_TEST(adobe(numbered(2, 2, 8, r03)));
    BOOST_TEST(!adobe(numbered(1, 13, 8, r03)));
    BOOST_TEST(!adobe(numbered(12, 13, 8, r03)));
}

BOOST_AUTO_TEST_CASE(light_beyond_paper_is_refused) {
    const std::string hint = ", whose light does not fit into a certificate photo (photograph without HDR, or export it as SDR)";

    BOOST_TEST(said(read(numbered(9, 16, 10))) == "a.heic: the picture is HDR (PQ)" + hint);
    BOOST_TEST(said(read(numbered(9, 18, 10))) == "a.heic: the picture is HDR (HLG)" + hint);
}

BOOST_DATA_TEST_CASE(a_cut_file_is_never_taken_for_whole, both, avif) {
    const Bytes file = as_heif(chart({96, 64}, 3), {.avif = avif});
    for (std::size_t length = 16; length < file.size(); length += 3) {
        const Bytes cut(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(length));
        BOOST_TEST(!read(cut).has_value(), "cut after " << length);
    }

    BOOST_TEST(has_true_end(file));
    BOOST_TEST(!has_true_end(Bytes(file.begin(), file.end() - 1)));
    BOOST_TEST(said(read(Bytes(file.begin(), file.end() - 1))) == "a.heic: the HEIF data ends early");
}

BOOST_AUTO_TEST_CASE(sizes_are_refused_before_memory_is_taken) {
    Bytes file = as_heif(chart({96, 64}, 3));
    const std::string mark = "ispe";
    const auto box = std::search(file.begin(), file.end(), mark.begin(), mark.end());
    BOOST_REQUIRE((box != file.end()));
    box[10] = 0x7F, box[14] = 0x7F;

    BOOST_TEST(said(read(file)) == "a.heic: declares 32608×32576 pixels, expected at most 160 megapixels (if it is a true photograph, raise most_megapixels in the machine's settings)");
}

// ispe says 100 × 100, the grid itself 30000 × 30000: nobody may take memory for that.
BOOST_AUTO_TEST_CASE(a_grid_that_is_larger_than_it_declares_is_refused_before_memory_is_taken) {
    const auto grid = [](int side) { return said(read(as_heif_grid(chart({100, 100}, 3), {.canvas = {side, side}}))); };

    BOOST_TEST(grid(100) == "");
    BOOST_TEST(grid(30'000) == "a.heic: the HEIF data is damaged: Memory allocation error: Security limit exceeded: Image size 30000x30000 exceeds the maximum image size 101x101");
}

BOOST_AUTO_TEST_CASE(another_program_writes_what_is_read) {
    LIKENESS_WITNESS("heif-enc");
    const auto folder = shared("data/portraits");
    LIKENESS_NEEDS(folder);
    const TempFolder own;
    const std::string to = (own / "face.heic").string();
    output_of("heif-enc -q 95 -p chroma=444 " + (*folder / "astronaut.png").string() + " -o " + to);

    BOOST_TEST(most_off(read_picture(to).value().pixels, read_picture(*folder / "astronaut.png").value().pixels) <= 24);
}

BOOST_AUTO_TEST_SUITE_END()
