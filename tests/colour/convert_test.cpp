#include "engine/colour/convert.h"

#include "engine/colour/difference.h"
#include "tests/fakes/places.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <ostream>

using namespace likeness;

namespace {

using Triple = std::array<double, 3>;

double srgb_curve(double v) {
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

/// CIELAB of XYZ under D50 (CIE 15).
Lab lab_of(const Triple& xyz) {
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f(xyz[0] / 0.9642), y = f(xyz[1]), z = f(xyz[2] / 0.8249);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// A space by formula: its curve and its primaries' XYZ under D50.
struct Space {
    const char* file;  // in the shared material; "": our own
    std::function<double(double)> curve;
    std::array<Triple, 3> rows;

    Lab lab(const std::array<std::uint8_t, 3>& code) const {
        Triple xyz{};
        for (std::size_t row = 0; row < 3; ++row)
            for (std::size_t c = 0; c < 3; ++c) xyz[row] += rows[row][c] * curve(code[c] / 255.0);
        return lab_of(xyz);
    }
    friend std::ostream& operator<<(std::ostream& out, const Space& space) { return out << (*space.file ? space.file : "our Adobe RGB"); }
};

const std::array<Triple, 3> adobe{{{0.6097559, 0.2052401, 0.1492240}, {0.3111242, 0.6256560, 0.0632197}, {0.0194811, 0.0608902, 0.7448387}}};
const auto adobe_curve = [](double v) { return std::pow(v, 563.0 / 256); };
const Space spaces[] = {
    {"", adobe_curve, adobe},
    {"AdobeCompat-v2.icc", adobe_curve, adobe},
    {"sRGB-v4.icc", srgb_curve, {{{0.4360747, 0.3850649, 0.1430804}, {0.2225045, 0.7168786, 0.0606169}, {0.0139322, 0.0971045, 0.7141733}}}},
    {"sRGB-v2-micro.icc", srgb_curve, {{{0.4360747, 0.3850649, 0.1430804}, {0.2225045, 0.7168786, 0.0606169}, {0.0139322, 0.0971045, 0.7141733}}}},
    {"DisplayP3-v2-micro.icc", srgb_curve, {{{0.5151, 0.2920, 0.1571}, {0.2412, 0.6922, 0.0666}, {-0.0011, 0.0419, 0.7841}}}},
    {"ProPhoto-v2-micro.icc", [](double v) { return v < 16.0 / 512 ? v / 16 : std::pow(v, 1.8); }, {{{0.7976749, 0.1351917, 0.0313534}, {0.2880402, 0.7118741, 0.0000857}, {0, 0, 0.8252100}}}},
};

// Skin, cloth, hair and backdrops: inside sRGB in each of these spaces, and none clipped.
const std::array<std::uint8_t, 3> colours[] = {{200, 160, 140}, {150, 110, 90}, {90, 65, 55}, {40, 38, 36}, {128, 128, 128}, {245, 245, 245}, {120, 150, 180}, {60, 70, 100}, {180, 170, 120}, {20, 20, 20}};

Raster strip(int channels, std::vector<std::uint8_t> samples) {
    Raster raster({static_cast<int>(samples.size()) / channels, 1}, channels);
    raster.samples() = std::move(samples);
    return raster;
}

SourceSpace embedded(Bytes icc) {
    return {std::move(icc), false, "embedded"};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(convert)

BOOST_DATA_TEST_CASE(colours_arrive_where_the_formula_says, boost::unit_test::data::make(spaces), space) {
    const auto folder = shared("data/icc");
    Bytes icc = adobe_rgb_icc();
    if (*space.file) {
        LIKENESS_NEEDS(folder);
        icc = bytes_of(*folder / space.file);
    }
    std::vector<std::uint8_t> samples;
    for (const auto& colour : colours) samples.insert(samples.end(), colour.begin(), colour.end());

    const auto out = ColourConverter().to_srgb(strip(3, samples), embedded(icc), "a.jpg");

    BOOST_REQUIRE_MESSAGE(out.has_value(), said(out));
    for (std::size_t i = 0; i < std::size(colours); ++i) {
        const std::uint8_t* there = out.value().row(0) + 3 * i;
        const double off = de2000(lab(there[0], there[1], there[2]), space.lab(colours[i]));
        BOOST_TEST(off < 1.0, "colour " << i << " is off by " << off);
    }
}

BOOST_AUTO_TEST_CASE(srgb_passes_unchanged) {
    const Raster colours_in = strip(3, {0, 1, 2, 100, 197, 255, 255, 254, 3}), grey_in = strip(1, {0, 77, 255});
    ColourConverter colours_out;

    BOOST_TEST((colours_out.to_srgb(colours_in, {srgb_icc(), true, "sRGB"}, "a").value() == colours_in));
    BOOST_TEST((colours_out.to_srgb(grey_in, {srgb_icc(), true, "sRGB"}, "a").value() == strip(3, {0, 0, 0, 77, 77, 77, 255, 255, 255})));
}

BOOST_AUTO_TEST_CASE(grey_with_its_profile_becomes_neutral_rgb) {
    const auto folder = shared("data/icc");
    LIKENESS_NEEDS(folder);
    const auto out = ColourConverter().to_srgb(strip(1, {0, 60, 128, 200, 255}), embedded(bytes_of(*folder / "sGrey-v2-micro.icc")), "a.jpg");

    BOOST_REQUIRE_MESSAGE(out.has_value(), said(out));
    const std::array<int, 5> expected{0, 60, 128, 200, 255};  // the profile has sRGB's curve
    for (std::size_t i = 0; i < 5; ++i)
        for (std::size_t c = 0; c < 3; ++c) BOOST_TEST(std::abs(out.value().row(0)[3 * i + c] - expected[i]) <= 1);
}

BOOST_AUTO_TEST_CASE(inks_with_their_profile_become_the_right_colours) {
    const auto folder = shared("data/icc");
    LIKENESS_NEEDS(folder);
    const auto out = ColourConverter().to_srgb(strip(4, {0, 0, 0, 0, 0, 0, 0, 255, 0, 255, 0, 0, 0, 0, 255, 0, 255, 0, 0, 0}), embedded(bytes_of(*folder / "CGATS001Compat-v2-micro.icc")), "a.jpg");

    BOOST_REQUIRE_MESSAGE(out.has_value(), said(out));
    const std::uint8_t* at = out.value().row(0);
    const auto there = [&](int i) { return lab(at[3 * i], at[3 * i + 1], at[3 * i + 2]); };
    BOOST_TEST(there(0).l > 95);  // paper
    BOOST_TEST(there(1).l < 25);  // black ink
    // CGATS TR 001: magenta 48, 74, −3; yellow 89, −5, 93; cyan lies outside sRGB.
    BOOST_TEST(de2000(there(2), {48, 74, -3}) < 8);
    BOOST_TEST(de2000(there(3), {89, -5, 93}) < 8);
    BOOST_TEST((there(4).a < -10 && there(4).b < -25));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_converted_says_why) {
    Bytes cut = adobe_rgb_icc();
    cut.resize(200);
    ColourConverter colours_out;
    const auto message = [&](int channels, const SourceSpace& space) { return said(colours_out.to_srgb(Raster({2, 2}, channels), space, "a.jpg")); };

    BOOST_TEST(message(4, {{}, true, ""}) == "a.jpg: the picture is CMYK and carries no ICC profile, so its colours are not known");
    BOOST_TEST(message(1, embedded(adobe_rgb_icc())) == "a.jpg: the embedded ICC profile is not one for a picture in grey");
    BOOST_TEST(message(4, embedded(adobe_rgb_icc())) == "a.jpg: the embedded ICC profile is not one for a picture in CMYK");
    BOOST_TEST(message(3, embedded(Bytes(300, 0))) == "a.jpg: the embedded ICC profile cannot be read: not an ICC profile, invalid signature");
    BOOST_TEST(message(3, embedded(cut)).starts_with("a.jpg: the embedded ICC profile cannot be "));
}

BOOST_AUTO_TEST_CASE(a_refusal_sets_the_photograph_aside_and_the_next_one_is_converted) {
    ColourConverter colours_out;
    const auto refused = colours_out.to_srgb(Raster({2, 2}, 3), embedded(Bytes(300, 7)), "a.jpg");
    const auto next = colours_out.to_srgb(Raster({2, 2}, 3), embedded(adobe_rgb_icc()), "b.jpg");

    BOOST_REQUIRE(!refused.has_value());
    BOOST_TEST((refused.error().remedy == Remedy::aside));
    BOOST_TEST((refused.error().doing == Step::render));
    BOOST_TEST(next.has_value());
}

BOOST_AUTO_TEST_CASE(the_same_profile_for_other_channels_is_judged_again) {
    ColourConverter colours_out;

    BOOST_TEST(said(colours_out.to_srgb(Raster({2, 2}, 3), embedded(adobe_rgb_icc()), "a.jpg")) == "");
    BOOST_TEST(said(colours_out.to_srgb(Raster({2, 2}, 1), embedded(adobe_rgb_icc()), "a.jpg")) == "a.jpg: the embedded ICC profile is not one for a picture in grey");
}

BOOST_AUTO_TEST_SUITE_END()
