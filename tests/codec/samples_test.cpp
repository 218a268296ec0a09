// What a host holds against what the TIFF reader makes of a file with the same samples.
#include "engine/codec/samples.h"
#include "tests/fakes/encoded.h"
#include "tests/fakes/said.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <tiffio.h>

#include <algorithm>

using namespace likeness;

namespace {

constexpr int low_byte = 77;  // of 16 bits: not the high one's copy, so that none may be lost

HeldSamples held(const Raster& raster, int colours, int depth) {
    HeldSamples samples{.size = raster.size(), .colours = colours, .alpha = raster.channels() > colours ? Alpha::straight : Alpha::none, .icc = Bytes(500, 9), .resolution = {300}};
    if (depth == 8) {
        samples.values = raster.samples();
    } else {
        std::vector<std::uint16_t> deep(raster.samples().size());
        std::ranges::transform(raster.samples(), deep.begin(), [](std::uint8_t sample) { return static_cast<std::uint16_t>(sample << 8 | low_byte); });
        samples.values = std::move(deep);
    }
    return samples;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(samples)

BOOST_DATA_TEST_CASE(they_become_the_picture_that_a_tiff_of_them_is, boost::unit_test::data::make({1, 3, 4}) * boost::unit_test::data::make({8, 16}), channels, depth) {
    const Raster raster = chart({71, 53}, channels);
    const Bytes tiff = as_tiff(raster, {.depth = depth, .low_byte = depth == 16 ? low_byte : -1, .photometric = channels == 4 ? PHOTOMETRIC_RGB : -1,
                                        .dots_per_cm = 300 / 2.54F, .icc = Bytes(500, 9)});

    const auto ours = picture_of(held(raster, std::min(channels, 3), depth), {.counter = 7}, "a.xcf");

    const Picture file = read_picture(tiff, "a.tif").value();
    BOOST_REQUIRE_MESSAGE(ours.has_value(), said(ours));
    const Picture& picture = ours.value();
    BOOST_TEST((picture.pixels == file.pixels));
    BOOST_TEST((picture.deep == file.deep));
    BOOST_TEST((picture.full == file.full));
    BOOST_TEST((picture.icc == file.icc));
    BOOST_TEST(picture.resolution.value == file.resolution.value, boost::test_tools::tolerance(1e-4));
    BOOST_TEST(picture.exposure.counter.value() == 7);
    BOOST_TEST(picture.jpeg_quality == 0);
}

BOOST_AUTO_TEST_CASE(transparent_grey_lies_on_white) {
    const HeldSamples grey{.size = {3, 1}, .colours = 1, .alpha = Alpha::straight, .values = std::vector<std::uint8_t>{10, 255, 10, 0, 100, 51}};

    BOOST_TEST((picture_of(grey, {}, "a.xcf").value().pixels.samples() == Bytes{10, 255, 224}));  // 100 / 5 + 255 · 4 / 5
}

BOOST_AUTO_TEST_CASE(without_a_profile_they_are_srgb_whatever_the_exposure_says) {
    HeldSamples samples = held(chart({8, 8}, 3), 3, 8);
    BOOST_TEST(picture_of(samples, {.adobe_rgb = true}, "a.xcf").value().exposure.adobe_rgb);

    samples.icc.clear();

    BOOST_TEST(!picture_of(samples, {.adobe_rgb = true}, "a.xcf").value().exposure.adobe_rgb);
}

BOOST_AUTO_TEST_CASE(too_many_or_none_are_refused) {
    BOOST_TEST(said(picture_of({.size = {0, 5}}, {}, "a.xcf")) == "a.xcf: the picture has no pixels");
    BOOST_TEST(said(picture_of(held(chart({1001, 1000}, 1), 1, 8), {}, "a.xcf", {.most_pixels = 1'000'000})) ==
               "a.xcf: declares 1001×1000 pixels, expected at most 1 megapixels (if it is a true photograph, raise most_megapixels in the machine's settings)");
}

BOOST_AUTO_TEST_SUITE_END()
