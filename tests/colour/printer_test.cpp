#include "engine/colour/printer.h"

#include "engine/colour/convert.h"
#include "engine/colour/difference.h"
#include "tests/fakes/icc_file.h"
#include "tests/fakes/said.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

using namespace likeness;

namespace {

/// A printer whose three dyes mix light as sRGB's primaries do, by a power of 1.5 instead of sRGB's curve, each taken in towards grey.
Bytes matrix_printer(double purity) {
    IccFile file(2, "prtr", "RGB ", "XYZ ");
    const std::array<std::array<double, 3>, 3> srgb{{{0.4360747, 0.2225045, 0.0139322}, {0.3850649, 0.7168786, 0.0971045}, {0.1430804, 0.0606169, 0.7141733}}};
    for (std::size_t dye = 0; dye < 3; ++dye) {
        std::array<double, 3> xyz{};
        for (std::size_t i = 0; i < 3; ++i) xyz[i] = purity * srgb[dye][i] + (1 - purity) * IccFile::d50[i] / 3;
        file.xyz(std::array{"rXYZ", "gXYZ", "bXYZ"}[dye], xyz);
    }
    for (const char* curve : {"rTRC", "gTRC", "bTRC"}) file.curve(curve, 4096, [](double v) { return std::pow(v, 1.5); });
    return file.name("drawn").bytes();
}

Printer printer(Bytes icc) {
    auto made = printer_of(std::move(icc), {.intent = Intent::relative, .black_point_compensation = false}, "printer.icc");
    BOOST_REQUIRE_MESSAGE(made.has_value(), said(made));
    return made.value();
}

Raster strip(std::vector<std::uint8_t> samples) {
    Raster raster({static_cast<int>(samples.size()) / 3, 1}, 3);
    raster.samples() = std::move(samples);
    return raster;
}

double linear(double code) {
    const double v = code / 255;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(printing)

BOOST_AUTO_TEST_CASE(a_print_has_the_printers_codes) {
    const Raster picture = strip({0, 0, 0, 255, 255, 255, 200, 160, 140, 12, 90, 230});

    const Raster print = ColourConverter().to_printer(picture, printer(matrix_printer(1))).value();

    for (std::size_t i = 0; i < picture.samples().size(); ++i)
        BOOST_TEST(std::abs(print.samples()[i] - 255 * std::pow(linear(picture.samples()[i]), 1 / 1.5)) <= 0.6);
}

BOOST_AUTO_TEST_CASE(what_the_printer_has_is_shown_unchanged_and_nothing_of_it_is_outside) {
    const Raster picture = strip({0, 0, 0, 255, 255, 255, 200, 160, 140, 90, 65, 55, 128, 128, 128, 120, 150, 180});

    const SoftProof proof = ColourConverter().soft_proof(picture, printer(matrix_printer(0.7))).value();

    for (std::size_t i = 0; i < picture.samples().size() / 3; ++i) {
        const std::uint8_t *there = proof.shown.row(0) + 3 * i, *wanted = picture.row(0) + 3 * i;
        const double off = de2000(lab(there[0], there[1], there[2]), lab(wanted[0], wanted[1], wanted[2]));
        BOOST_TEST(off < 1, "colour " << i << " is off by " << off);
        BOOST_TEST(int(proof.outside.samples()[i]) == 0);
    }
}

BOOST_AUTO_TEST_CASE(what_the_printer_does_not_have_is_dulled_and_counted) {
    const Raster picture = strip({255, 0, 0, 0, 255, 0, 0, 0, 255, 128, 128, 128});

    const SoftProof proof = ColourConverter().soft_proof(picture, printer(matrix_printer(0.7))).value();

    BOOST_TEST((proof.outside.samples() == std::vector<std::uint8_t>{255, 255, 255, 0}));
    BOOST_TEST(int(proof.shown.row(0)[1]) > 60);  // red with the grey that its dye has
}

BOOST_AUTO_TEST_CASE(a_profile_without_the_way_to_its_colours_is_no_printers) {
    IccFile file(2, "prtr", "CMYK", "Lab ");
    for (const char* table : {"A2B0", "A2B1"}) file.table(table, 4, 2, [](const std::vector<double>& ink) { return std::array{0.99 * (1 - ink[3]), 0.5, 0.5}; });

    BOOST_TEST(said(printer_of(file.name("one way").bytes(), usual_printer_conversion, "press.icc")).starts_with("press.icc: the ICC profile “one way” cannot be used: "));
}

BOOST_AUTO_TEST_CASE(what_is_no_printers_profile_stops) {
    const auto refusal = printer_of(Bytes(200, 0), usual_printer_conversion, "printer.icc");

    BOOST_REQUIRE(!refusal.has_value());
    BOOST_TEST((refusal.error().remedy == Remedy::stop));
    BOOST_TEST(said(refusal) == "printer.icc: the ICC profile “no name” is none: it lacks the signature acsp");
    BOOST_TEST(said(printer_of(IccFile(2, "prtr", "GRAY", "XYZ ").name("grey").bytes(), usual_printer_conversion, "p.icc")) == "p.icc: the ICC profile “grey” is not one for a picture in RGB");
}

BOOST_AUTO_TEST_CASE(another_intent_is_another_print) {
    const Raster picture = strip({0, 0, 0, 255, 255, 255});
    Bytes icc = matrix_printer(1);
    for (std::size_t i = 0; i < 3; ++i) IccFile::put(icc, 132 + 12 * 8 + 8 + 4 * i, static_cast<std::uint32_t>(std::lround(0.9 * IccFile::d50[i] * 65'536)));
    ColourConverter colours;

    const Raster relative = colours.to_printer(picture, {icc, {.intent = Intent::relative}}).value();
    const Raster absolute = colours.to_printer(picture, {icc, {.intent = Intent::absolute}}).value();

    BOOST_TEST(int(relative.samples()[3]) == 255);
    BOOST_TEST(int(absolute.samples()[3]) == 255);  // the paper is darker than white, which cannot be had
    BOOST_TEST((colours.to_printer(strip({180, 180, 180}), {icc, {.intent = Intent::relative}}).value() !=
                colours.to_printer(strip({180, 180, 180}), {icc, {.intent = Intent::absolute}}).value()));
}

BOOST_AUTO_TEST_SUITE_END()
