// A JPEG in CMYK with its profile, as printers' programs write it, through the whole path: codec, embedded profile, converter.
#include "engine/codec/read.h"
#include "engine/colour/convert.h"
#include "engine/colour/difference.h"
#include "tests/fakes/encoded.h"
#include "tests/fakes/icc_file.h"
#include "tests/fakes/places.h"
#include "tests/fakes/program.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <ostream>
#include <sstream>

using namespace likeness;

namespace {

/// How a program packs inks into a JPEG.
struct Packing {
    const char* what;
    JpegVariant variant;
    friend std::ostream& operator<<(std::ostream& out, const Packing& packing) { return out << packing.what; }
};
const Packing packings[] = {
    {"Adobe's, upside down", {.quality = 100}},
    {"Adobe's YCCK", {.quality = 100, .ycck = true}},
    {"progressive YCCK", {.quality = 100, .progressive = true, .ycck = true}},
    {"without Adobe's mark", {.quality = 100, .adobe_inverted = false}},
};

constexpr int side = 16;  // whole blocks of the DCT: a flat one comes out as it went in, to a code
using Inks = std::array<std::uint8_t, 4>;
const std::vector<Inks> inks{{0, 0, 0, 0}, {0, 0, 0, 255}, {255, 0, 0, 0}, {0, 255, 0, 0}, {0, 0, 255, 0}, {40, 90, 100, 10}, {60, 110, 120, 40}, {200, 120, 30, 20}, {120, 100, 100, 120}, {255, 255, 255, 255}};

Raster patches() {
    Raster raster({side * static_cast<int>(inks.size()), side}, 4);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < raster.width(); ++x) std::ranges::copy(inks[static_cast<std::size_t>(x / side)], raster.row(y) + 4 * x);
    return raster;
}

/// The middle of each patch, through everything.
std::vector<Lab> seen(const JpegVariant& variant) {
    const auto picture = read_picture(as_jpeg(patches(), variant), "a.jpg", {.least_long_side = 0});
    BOOST_REQUIRE_MESSAGE(picture.has_value(), said(picture));
    const SourceSpace space = source_space(picture.value());
    BOOST_TEST(space.name == "embedded");
    const auto light = ColourConverter().to_light(picture.value().pixels, space, "a.jpg", {.intent = Intent::relative, .black_point_compensation = false});
    BOOST_REQUIRE_MESSAGE(light.has_value(), said(light));
    std::vector<Lab> out;
    for (std::size_t i = 0; i < inks.size(); ++i)
        out.push_back(lab_of_linear(light.value().data() + 3 * (static_cast<std::size_t>(side / 2) * static_cast<std::size_t>(picture.value().pixels.width()) + i * side + side / 2)));
    return out;
}

/// Inks by a formula that no interpolation bends: a code of one ink is worth at most ΔL* 0.2.
Lab formula(const Inks& at) {
    const double c = at[0] / 255.0, m = at[1] / 255.0, y = at[2] / 255.0, k = at[3] / 255.0;
    return {95 - 15 * c - 20 * m - 5 * y - 50 * k, 30 * (m - c), 30 * (y - 0.5 * c)};
}
Bytes formula_icc() {
    return IccFile(2, "prtr", "CMYK", "Lab ").name("inks").table("A2B0", 4, 3, [](const std::vector<double>& at) {
        // ICC.1:2001-04 table 42: L* 100 is 0xFF00, a* and b* 0 are 0x8000.
        const double l = 95 - 15 * at[0] - 20 * at[1] - 5 * at[2] - 50 * at[3], a = 30 * (at[1] - at[0]), b = 30 * (at[2] - 0.5 * at[0]);
        return std::array{l / 100 * 65'280 / 65'535, (a + 128) * 256 / 65'535, (b + 128) * 256 / 65'535};
    }).bytes();
}

double distance(const Lab& a, const Lab& b) { return std::hypot(a.l - b.l, a.a - b.a, a.b - b.b); }

}  // namespace

BOOST_AUTO_TEST_SUITE(inks_)

BOOST_DATA_TEST_CASE(inks_come_out_in_the_colours_of_their_profile, boost::unit_test::data::make(packings), packing) {
    JpegVariant variant = packing.variant;
    variant.icc = formula_icc();

    const std::vector<Lab> colours = seen(variant);

    for (std::size_t i = 0; i < inks.size(); ++i) BOOST_TEST(distance(colours[i], formula(inks[i])) < 0.6, "patch " << i << ": L* " << colours[i].l << " instead of " << formula(inks[i]).l);
}

BOOST_DATA_TEST_CASE(another_program_sees_the_same_colours_by_a_printers_profile, boost::unit_test::data::make(packings), packing) {
    LIKENESS_WITNESS("xicclu");
    const auto file = shared("data/icc/CGATS001Compat-v2-micro.icc");
    LIKENESS_NEEDS(file);
    JpegVariant variant = packing.variant;
    variant.icc = read_file(*file).value();
    std::string asked;
    for (const Inks& one : inks) {
        for (const std::uint8_t ink : one) asked += std::to_string(ink / 255.0) + " ";
        asked += "\n";
    }
    const TempFolder folder;
    const auto list = folder.with("asked", asked);
    std::istringstream told(output_of("xicclu -v0 -ff -ir -pl '" + file->string() + "' < '" + list.string() + "'"));

    const std::vector<Lab> colours = seen(variant);

    for (std::size_t i = 0; i < inks.size(); ++i) {
        Lab theirs;
        told >> theirs.l >> theirs.a >> theirs.b;
        BOOST_TEST(de2000(colours[i], theirs) < 0.6, "patch " << i << ": L* " << colours[i].l << " instead of " << theirs.l);
    }
}

BOOST_AUTO_TEST_SUITE_END()
