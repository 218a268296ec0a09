#include "engine/portrait/encode.h"

#include "engine/codec/read.h"
#include "tests/fakes/said.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace likeness;

namespace {

/// 480 × 640, a soft gradient with as much noise as asked.
Raster noisy(int amplitude) {
    Raster raster({480, 640}, 3);
    std::uint32_t state = 1;
    for (int y = 0; y < 640; ++y)
        for (int x = 0; x < 480 * 3; ++x) {
            state = state * 1664525U + 1013904223U;
            const int noise = amplitude ? static_cast<int>(state >> 16) % (2 * amplitude + 1) - amplitude : 0;
            raster.row(y)[x] = static_cast<std::uint8_t>(std::clamp(90 + y / 8 + x / 24 + noise, 0, 255));
        }
    return raster;
}

PhotoPreset window(Interval bytes, Interval quality, bool soft = false) {
    PhotoPreset preset;
    preset.size = {480, 640};
    preset.bytes = bytes;
    preset.quality = quality;
    if (soft) preset.soft = {"bytes"};
    return preset;
}

std::size_t length(const Raster& raster, int quality, ChromaSampling chroma, const JpegOptions& tags) {
    JpegOptions options = tags;
    options.quality = quality;
    options.chroma = chroma;
    return encode_jpeg(raster, options).value().size();
}

const JpegOptions tags{.icc = Bytes(592, 1), .xmp = std::string(700, 'x')};

}  // namespace

BOOST_AUTO_TEST_SUITE(encoding)

// From smooth to as noisy as the floor can bear: the file stays under the greatest size, its tags counted, and one step
// more of quality would not.
BOOST_DATA_TEST_CASE(the_highest_quality_that_fits_is_taken, boost::unit_test::data::make({2, 4, 8, 16}), amplitude) {
    const Raster raster = noisy(amplitude);
    const PhotoPreset preset = window({20'480, 40'000}, {10, 95}, true);

    const auto result = encode_in_window(raster, preset, tags);

    BOOST_REQUIRE_MESSAGE(result.has_value(), said(result));
    const EncodedPortrait& portrait = result.value();
    BOOST_TEST(portrait.bytes.size() <= 40'000U);
    BOOST_TEST((portrait.quality >= 10 && portrait.quality <= 95));
    BOOST_TEST((portrait.quality == 95 || length(raster, portrait.quality + 1, portrait.chroma, tags) > 40'000));
    BOOST_TEST(length(raster, portrait.quality, portrait.chroma, tags) == portrait.bytes.size());
    BOOST_TEST(*portrait.size.measured == static_cast<double>(portrait.bytes.size()));
    BOOST_TEST(read_picture(portrait.bytes, "a").value().jpeg_quality == portrait.quality);
    // Full chroma as long as that needs no quality below 70.
    const bool full_fits = length(raster, 70, ChromaSampling::full_444, tags) <= 40'000;
    BOOST_TEST((portrait.chroma == (full_fits ? ChromaSampling::full_444 : ChromaSampling::quarter_420)));
}

BOOST_AUTO_TEST_CASE(under_the_floor_nothing_is_bought) {
    const auto hard = encode_in_window(noisy(100), window({20'480, 40'000}, {60, 95}), tags);
    const auto soft = encode_in_window(noisy(100), window({20'480, 40'000}, {60, 95}, true), tags);

    BOOST_REQUIRE((hard.has_value() && soft.has_value()));
    BOOST_TEST(hard.value().quality == 60);
    BOOST_TEST(hard.value().bytes.size() > 40'000U);
    BOOST_TEST((hard.value().size.verdict == Verdict::fail && hard.value().size.hard));
    BOOST_TEST((soft.value().size.verdict == Verdict::warn && !soft.value().size.hard));
    BOOST_TEST((hard.value().chroma == ChromaSampling::quarter_420));
}

BOOST_AUTO_TEST_CASE(too_few_bytes_are_told_and_nothing_is_padded) {
    const auto result = encode_in_window(noisy(0), window({60'000, 90'000}, {60, 95}, true), tags);

    BOOST_REQUIRE(result.has_value());
    BOOST_TEST(result.value().bytes.size() < 60'000U);
    BOOST_TEST((result.value().size.verdict == Verdict::warn));
    BOOST_TEST(result.value().bytes[result.value().bytes.size() - 2] == 0xFF);
    BOOST_TEST(result.value().bytes.back() == 0xD9);
}

BOOST_AUTO_TEST_CASE(the_presets_ceiling_holds_even_where_bytes_are_wanting) {
    const auto result = encode_in_window(noisy(0), window({60'000, 90'000}, {60, 80}, true), tags);

    BOOST_REQUIRE(result.has_value());
    BOOST_TEST(result.value().quality == 80);
}

BOOST_AUTO_TEST_CASE(a_floor_above_seventy_is_kept_with_either_chroma) {
    const auto result = encode_in_window(noisy(40), window({0, 40'000}, {85, 95}, true), tags);

    BOOST_REQUIRE(result.has_value());
    BOOST_TEST(result.value().quality == 85);
}

BOOST_AUTO_TEST_CASE(the_same_picture_gives_the_same_bytes) {
    const PhotoPreset preset = window({20'480, 40'000}, {60, 95});

    BOOST_TEST((encode_in_window(noisy(6), preset, tags).value().bytes == encode_in_window(noisy(6), preset, tags).value().bytes));
}

BOOST_AUTO_TEST_SUITE_END()
