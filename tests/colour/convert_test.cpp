#include "engine/colour/convert.h"

#include "engine/colour/difference.h"
#include "engine/colour/examine.h"
#include "tests/fakes/icc_file.h"
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
#include <random>
#include <thread>

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

/// Of linear light of the sRGB primaries (IEC 61966-2-1, adapted to D50 by Bradford).
Lab lab_of_light(const float* light) {
    const double r = light[0], g = light[1], b = light[2];
    return lab_of({0.4360747 * r + 0.3850649 * g + 0.1430804 * b, 0.2225045 * r + 0.7168786 * g + 0.0606169 * b, 0.0139322 * r + 0.0971045 * g + 0.7141733 * b});
}

double srgb_code(double light) {
    const double inside = std::clamp(light, 0.0, 1.0);
    return 255 * (inside <= 0.0031308 ? 12.92 * inside : 1.055 * std::pow(inside, 1 / 2.4) - 0.055);
}

/// As a table of a v2 profile holds it (ICC.1:2001-04 table 42): L* 100 is 0xFF00, a* and b* 0 are 0x8000.
Triple encoded(const Lab& colour) { return {colour.l / 100 * 65'280 / 65'535, (colour.a + 128) * 256 / 65'535, (colour.b + 128) * 256 / 65'535}; }

/// A kind of profile, drawn by a formula that its interpolation keeps exactly, and that formula.
struct Kind {
    const char* what;
    std::function<Bytes()> icc;
    std::function<Lab(const std::vector<double>&)> truth;
    friend std::ostream& operator<<(std::ostream& out, const Kind& kind) { return out << kind.what; }
};

const std::array<Triple, 3> srgb_rows{{{0.4360747, 0.3850649, 0.1430804}, {0.2225045, 0.7168786, 0.0606169}, {0.0139322, 0.0971045, 0.7141733}}};
Lab mixed(const Triple& light) {
    Triple xyz{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t c = 0; c < 3; ++c) xyz[row] += srgb_rows[row][c] * light[c];
    return lab_of(xyz);
}
IccFile primaries(int version) {
    IccFile file(version, "mntr", "RGB ", "XYZ ");
    for (std::size_t c = 0; c < 3; ++c) file.xyz(std::array{"rXYZ", "gXYZ", "bXYZ"}[c], {srgb_rows[0][c], srgb_rows[1][c], srgb_rows[2][c]});
    return file;
}

const Kind kinds[] = {
    {"grey, version 2, a curve of numbers", [] { return IccFile(2, "mntr", "GRAY", "XYZ ").curve("kTRC", 4096, [](double v) { return std::pow(v, 1.8); }).bytes(); },
     [](const std::vector<double>& at) { const double y = std::pow(at[0], 1.8); return lab_of({0.9642 * y, y, 0.8249 * y}); }},
    {"grey, version 4, a curve by formula", [] { return IccFile(4, "mntr", "GRAY", "XYZ ").formula("kTRC", 3, {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}).bytes(); },
     [](const std::vector<double>& at) { const double y = srgb_curve(at[0]); return lab_of({0.9642 * y, y, 0.8249 * y}); }},
    {"RGB, version 2, curves of numbers", [] {
         IccFile file = primaries(2);
         for (const char* curve : {"rTRC", "gTRC", "bTRC"}) file.curve(curve, 4096, [](double v) { return v * v; });
         return file.bytes();
     }, [](const std::vector<double>& at) { return mixed({at[0] * at[0], at[1] * at[1], at[2] * at[2]}); }},
    {"RGB, version 4, curves by formula, each another", [] {
         return primaries(4).formula("rTRC", 0, {1.8}).formula("gTRC", 3, {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}).formula("bTRC", 1, {2, 1.25, -0.25}).bytes();
     }, [](const std::vector<double>& at) { const double b = std::max(0.0, 1.25 * at[2] - 0.25); return mixed({std::pow(at[0], 1.8), srgb_curve(at[1]), b * b}); }},
    {"RGB, a table to XYZ", [] {
         return IccFile(2, "scnr", "RGB ", "XYZ ").table("A2B0", 3, 5, [](const std::vector<double>& at) {
             Triple xyz{};
             for (std::size_t row = 0; row < 3; ++row)
                 for (std::size_t c = 0; c < 3; ++c) xyz[row] += srgb_rows[row][c] * at[c] * 32'768 / 65'535;
             return xyz;
         }).bytes();
     }, [](const std::vector<double>& at) { return mixed({at[0], at[1], at[2]}); }},
    {"inks, a table to Lab", [] {
         return IccFile(2, "prtr", "CMYK", "Lab ").table("A2B0", 4, 3, [](const std::vector<double>& at) {
             return encoded({95 - 15 * at[0] - 20 * at[1] - 5 * at[2] - 50 * at[3], 30 * (at[1] - at[0]), 30 * (at[2] - 0.5 * at[0])});
         }).bytes();
     }, [](const std::vector<double>& at) { return Lab{95 - 15 * at[0] - 20 * at[1] - 5 * at[2] - 50 * at[3], 30 * (at[1] - at[0]), 30 * (at[2] - 0.5 * at[0])}; }},
};

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

    const auto light = ColourConverter().to_light(strip(3, samples), embedded(icc), "a.jpg");

    BOOST_REQUIRE_MESSAGE(light.has_value(), said(light));
    for (std::size_t i = 0; i < std::size(colours); ++i) {
        const double off = de2000(lab_of_light(&light.value()[3 * i]), space.lab(colours[i]));
        // The curves of the "micro" profiles are short tables that only come near the formula.
        const double allowed = std::string_view(space.file).find("micro") == std::string_view::npos ? 0.05 : 0.1;
        BOOST_TEST(off <= allowed, "colour " << i << " is off by " << off);
    }
}

BOOST_DATA_TEST_CASE(of_each_kind_of_profile_8_bits_are_the_rounded_light_and_16_bits_mean_the_same, boost::unit_test::data::make(kinds), kind) {
    const Bytes icc = kind.icc();
    const int channels = icc_channels(icc);
    std::mt19937 chance(8);
    Raster raster({97, 31}, channels);
    DeepRaster deep(raster.size(), channels);
    for (std::size_t i = 0; i < raster.samples().size(); ++i) {
        raster.samples()[i] = static_cast<std::uint8_t>(chance());
        deep.samples()[i] = static_cast<std::uint16_t>(257 * raster.samples()[i]);
    }
    ColourConverter colours_out;

    const Conversion measured{.intent = Intent::relative, .black_point_compensation = false};

    const auto light = colours_out.to_light(deep, embedded(icc), "a.jpg", measured);

    BOOST_REQUIRE_MESSAGE(light.has_value(), said(light));
    const Raster made = colours_out.to_srgb(raster, embedded(icc), "a.jpg", measured).value();
    BOOST_TEST((colours_out.to_srgb(deep, embedded(icc), "a.jpg", measured).value() == made));
    for (std::size_t i = 0; i < made.samples().size(); ++i) BOOST_REQUIRE(std::abs(made.samples()[i] - srgb_code(light.value()[i])) <= 0.502);
    for (std::size_t i = 0; i < made.samples().size() / 3; ++i) {
        std::vector<double> device;
        for (int c = 0; c < channels; ++c) device.push_back(raster.samples()[i * static_cast<std::size_t>(channels) + static_cast<std::size_t>(c)] / 255.0);
        const Lab truth = kind.truth(device), found = lab_of_light(&light.value()[3 * i]);
        BOOST_REQUIRE_MESSAGE(de2000(found, truth) <= 0.05, kind.what << ": off by " << de2000(found, truth) << " at L* " << truth.l << ", a* " << truth.a << ", b* " << truth.b);
    }
}

BOOST_AUTO_TEST_CASE(sixteen_bits_are_not_taken_for_eight) {
    const Bytes icc = IccFile(2, "mntr", "GRAY", "XYZ ").curve("kTRC", 2, [](double v) { return v; }).bytes();
    DeepRaster ramp({65'536, 1}, 1);
    for (int i = 0; i < 65'536; ++i) ramp.samples()[static_cast<std::size_t>(i)] = static_cast<std::uint16_t>(i);

    const auto light = ColourConverter().to_light(ramp, embedded(icc), "a.jpg");

    BOOST_REQUIRE_MESSAGE(light.has_value(), said(light));
    // Linear light, so that each code differs from the next by one part in 65,535.
    for (std::size_t i = 1; i < 65'536; ++i) BOOST_REQUIRE(light.value()[3 * i] > light.value()[3 * i - 3]);
    BOOST_TEST(std::abs(light.value()[3 * 1000] - 1000 / 65'535.0) < 2e-6);
}

BOOST_AUTO_TEST_CASE(the_intent_chooses_among_the_profiles_tables) {
    IccFile file(2, "prtr", "CMYK", "Lab ");
    const auto flat = [](double l) { return [l](const std::vector<double>& ink) { return encoded({l * (1 - ink[3]), 0, 0}); }; };
    file.table("A2B0", 4, 2, flat(60)).table("A2B1", 4, 2, flat(70)).table("A2B2", 4, 2, flat(80));
    const auto lightness = [&](Intent intent) {
        const auto light = ColourConverter().to_light(strip(4, {0, 0, 0, 0}), embedded(file.bytes()), "a.jpg", {.intent = intent, .black_point_compensation = false});
        return lab_of_light(light.value().data()).l;
    };

    BOOST_TEST(std::abs(lightness(Intent::perceptual) - 60) < 0.05);
    BOOST_TEST(std::abs(lightness(Intent::relative) - 70) < 0.05);
    BOOST_TEST(std::abs(lightness(Intent::saturation) - 80) < 0.05);
}

BOOST_AUTO_TEST_CASE(the_absolute_intent_keeps_the_papers_white) {
    IccFile file(2, "scnr", "GRAY", "XYZ ");  // of a monitor's of version 2 the white is always that of its PCS
    file.curve("kTRC", 2, [](double v) { return v; });
    Bytes icc = file.bytes();
    for (std::size_t i = 0; i < 3; ++i) IccFile::put(icc, 132 + 24 + 8 + 4 * i, static_cast<std::uint32_t>(std::lround(0.8 * IccFile::d50[i] * 65'536)));
    const auto white = [&](Intent intent) { return ColourConverter().to_light(strip(1, {255}), embedded(icc), "a.jpg", {.intent = intent}).value()[1]; };

    BOOST_TEST(std::abs(white(Intent::relative) - 1.0) < 0.001);
    BOOST_TEST(std::abs(white(Intent::absolute) - 0.8) < 0.001);
}

// ISO 18619: XYZ is scaled so that the darkest colour becomes black and white stays.
BOOST_AUTO_TEST_CASE(black_point_compensation_makes_the_darkest_colour_black) {
    IccFile file(2, "scnr", "RGB ", "Lab ");
    file.table("A2B0", 3, 2, [](const std::vector<double>& at) { return encoded({20 + 80 * (at[0] + at[1] + at[2]) / 3, 0, 0}); });
    const auto luminance = [&](std::uint8_t grey, bool compensation) {
        return ColourConverter().to_light(strip(3, {grey, grey, grey}), embedded(file.bytes()), "a.jpg", {.intent = Intent::perceptual, .black_point_compensation = compensation}).value()[1];
    };
    const double darkest = std::pow((20 + 16) / 116.0, 3), middle = std::pow((60 + 16) / 116.0, 3);  // of L* 20 and 60

    BOOST_TEST(std::abs(luminance(0, false) - darkest) < 0.0005);
    BOOST_TEST(std::abs(luminance(0, true)) < 0.0005);
    BOOST_TEST(std::abs(luminance(255, true) - 1) < 0.0005);
    const double grey = luminance(127, false), compensated = luminance(127, true);
    BOOST_TEST(std::abs(grey - middle) < 0.003);
    BOOST_TEST(std::abs(compensated - (grey - darkest) / (1 - darkest)) < 0.0005);
}

// Threads share nothing, so that none waits for another; all give the same bytes.
BOOST_AUTO_TEST_CASE(workers_side_by_side_give_the_same_bytes) {
    std::mt19937 chance(5);
    std::vector<std::pair<Bytes, Raster>> work;
    for (const Kind& kind : kinds) {
        const Bytes icc = kind.icc();
        Raster raster({64, 48}, icc_channels(icc));
        for (std::uint8_t& sample : raster.samples()) sample = static_cast<std::uint8_t>(chance());
        work.emplace_back(icc, std::move(raster));
    }
    const auto all = [&work] {
        ColourConverter own;
        std::vector<Raster> made;
        for (int round = 0; round < 3; ++round)
            for (const auto& [icc, raster] : work) made.push_back(own.to_srgb(raster, embedded(icc), "a.jpg").value());
        return made;
    };
    const std::vector<Raster> alone = all();
    std::vector<std::vector<Raster>> beside(6);

    {
        std::vector<std::jthread> workers;
        for (auto& one : beside) workers.emplace_back([&one, &all] { one = all(); });
    }

    for (const auto& one : beside) BOOST_TEST((one == alone));
}

BOOST_AUTO_TEST_CASE(a_folder_of_strangers_profiles_is_converted_one_by_one) {
    ColourConverter colours_out;
    std::vector<Raster> made;
    const auto of = [](int i) { return IccFile(2, "mntr", "GRAY", "XYZ ").curve("kTRC", 2, [](double v) { return v; }).name(std::to_string(i)).bytes(); };

    for (int i = 0; i < 30; ++i) made.push_back(colours_out.to_srgb(strip(1, {0, 90, 255}), embedded(of(i)), "a.jpg").value());

    BOOST_TEST((colours_out.to_srgb(strip(1, {0, 90, 255}), embedded(of(0)), "a.jpg").value() == made.front()));
    for (const Raster& one : made) BOOST_TEST((one == made.front()));
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
    ColourConverter colours_out;
    const auto message = [&](int channels, const SourceSpace& space) { return said(colours_out.to_srgb(Raster({2, 2}, channels), space, "a.jpg")); };

    BOOST_TEST(message(4, {{}, true, ""}) == "a.jpg: the picture is CMYK and carries no ICC profile, so its colours are not known");
    BOOST_TEST(message(1, embedded(adobe_rgb_icc())) == "a.jpg: the ICC profile “Adobe RGB compatible” is not one for a picture in grey");
    BOOST_TEST(message(4, embedded(adobe_rgb_icc())) == "a.jpg: the ICC profile “Adobe RGB compatible” is not one for a picture in CMYK");
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
    BOOST_TEST(said(colours_out.to_srgb(Raster({2, 2}, 1), embedded(adobe_rgb_icc()), "a.jpg")) == "a.jpg: the ICC profile “Adobe RGB compatible” is not one for a picture in grey");
}

BOOST_AUTO_TEST_SUITE_END()
