#include "engine/colour/chart.h"

#include "engine/codec/read.h"
#include "engine/picture/turn.h"
#include "tests/fakes/drawn_chart.h"
#include "tests/fakes/places.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <ostream>

using namespace likeness;
namespace bdata = boost::unit_test::data;

namespace {

struct Pose {
    const char* name;
    ChartCorners corners;
    double noise = 0;
};
std::ostream& operator<<(std::ostream& out, const Pose& pose) { return out << pose.name; }

const Pose poses[] = {
    {"upright", {{{150, 120}, {750, 120}, {750, 520}, {150, 520}}}},
    {"upside down", {{{750, 520}, {150, 520}, {150, 120}, {750, 120}}}},
    {"on its left side", {{{250, 600}, {250, 30}, {630, 30}, {630, 600}}}},
    {"on its right side", {{{630, 30}, {630, 600}, {250, 600}, {250, 30}}}},
    {"tilted", {{{240, 60}, {800, 180}, {720, 560}, {160, 440}}}},
    {"from the side", {{{150, 60}, {700, 160}, {690, 470}, {140, 590}}}},
    {"from below", {{{260, 120}, {640, 130}, {780, 520}, {120, 500}}}},
    {"small, in a corner", {{{700, 480}, {850, 485}, {848, 588}, {698, 582}}}},
    {"with the noise of a small sensor", {{{150, 120}, {750, 120}, {750, 520}, {150, 520}}}, 6},
};

std::string why(const Result<Chart>& read) { return read ? "it was read" : english(read.error()); }

std::string refusal(const Picture& picture) { return why(read_chart(picture, "chart.jpg")); }
std::string refusal(const DrawnChart& chart) { return refusal(photographed(chart)); }

}  // namespace

BOOST_AUTO_TEST_SUITE(chart)

BOOST_DATA_TEST_CASE(a_chart_is_found_however_it_lies_and_its_patches_are_what_was_drawn, bdata::make(poses), pose) {
    const Picture picture = photographed({.charts = {pose.corners}, .noise = pose.noise});

    const Result<Chart> read = read_chart(picture, "chart.jpg");

    BOOST_REQUIRE_MESSAGE(read, why(read));
    const PointPx dark_skin = read.value().map.at(-20.0 / 46, -20.0 / 46), black = read.value().map.at(5 + 20.0 / 46, 3 + 20.0 / 46);
    const double patch = std::hypot(pose.corners[1].x - pose.corners[0].x, pose.corners[1].y - pose.corners[0].y) / 6;
    BOOST_TEST(std::hypot(dark_skin.x - pose.corners[0].x, dark_skin.y - pose.corners[0].y) < 0.08 * patch);
    BOOST_TEST(std::hypot(black.x - pose.corners[2].x, black.y - pose.corners[2].y) < 0.08 * patch);
    BOOST_TEST(read.value().likeness > 0.9);
    for (int i = 0; i < chart_patches; ++i) {
        const Tristimulus truth = camera_rgb(i, 0.9), &seen = read.value().patches[static_cast<std::size_t>(i)].rgb;
        for (std::size_t c = 0; c < 3; ++c) BOOST_TEST(std::abs(seen[c] - truth[c]) < 0.002 + 0.01 * truth[c], chart_values[static_cast<std::size_t>(i)].name << " " << c << ": " << seen[c] << " instead of " << truth[c]);
    }
}

BOOST_AUTO_TEST_CASE(uneven_light_within_the_tolerance_is_taken_out) {
    const Picture picture = photographed({.light = [](double x, double y) { return 1.04 - 0.1 * x - 0.06 * y * y; }});

    const Result<Chart> read = read_chart(picture, "chart.jpg");

    BOOST_REQUIRE_MESSAGE(read, why(read));
    BOOST_TEST(read.value().unevenness > 0.06);
    BOOST_TEST(read.value().unevenness < 0.16);
    const double all = read.value().patches[white_patch].rgb[1] / camera_rgb(white_patch, 0.9)[1];
    for (int i = 0; i < chart_patches; ++i)
        BOOST_TEST(std::abs(read.value().patches[static_cast<std::size_t>(i)].rgb[1] / camera_rgb(i, 0.9)[1] / all - 1) < 0.02, chart_values[static_cast<std::size_t>(i)].name);
}

BOOST_AUTO_TEST_CASE(a_thin_veil_of_light_is_taken_out) {
    const Picture picture = photographed({.shine = [](double, double) { return 0.01; }});

    const Result<Chart> read = read_chart(picture, "chart.jpg");

    BOOST_REQUIRE_MESSAGE(read, why(read));
    BOOST_TEST(std::abs(read.value().veil - 0.01 / 0.9) < 0.0002);
    BOOST_TEST(std::abs(read.value().patches[black_patch].rgb[1] - camera_rgb(black_patch, 0.9)[1]) < 0.001);
}

BOOST_AUTO_TEST_CASE(a_photograph_without_a_chart_shows_none) {
    DrawnChart without;
    without.charts.clear();

    BOOST_TEST(refusal(without) == "chart.jpg: no colour chart of 24 patches is in sight (fill half the frame with it, flat and sharp)");
    BOOST_TEST(charts_in(photographed(without), "").value().empty());
}

// A wall of tiles: what is looked for costs the square of their number.
BOOST_AUTO_TEST_CASE(a_chart_among_thousands_of_squares_is_not_looked_for) {
    Picture wall;
    wall.pixels = Raster({1000, 1000}, 3);
    for (int y = 0; y < 1000; ++y)
        for (int x = 0; x < 1000; ++x)
            for (int c = 0; c < 3; ++c) wall.pixels.row(y)[3 * x + c] = static_cast<std::uint8_t>(x % 20 < 16 && y % 20 < 16 ? 80 + (x / 20 * 37 + y / 20 * 61 + 50 * c) % 170 : 0);
    wall.full = wall.pixels.size();
    wall.format = "JPEG";

    BOOST_TEST(refusal(wall) == "chart.jpg: more than 2000 flat squares are in sight, too many to look for a colour chart among them (fill half the frame with it, flat and sharp)");
}

BOOST_AUTO_TEST_CASE(a_grey_photograph_shows_none) {
    Picture picture = photographed({});
    picture.pixels = grey(picture.pixels);
    picture.deep = {};

    BOOST_TEST(refusal(picture) == "chart.jpg: no colour chart of 24 patches is in sight (fill half the frame with it, flat and sharp)");
}

BOOST_AUTO_TEST_CASE(a_checkerboard_of_other_colours_is_no_chart) {
    Picture picture = photographed({});
    for (auto* samples = picture.deep.samples().data(); samples < picture.deep.samples().data() + picture.deep.samples().size(); samples += 3) std::swap(samples[0], samples[2]);
    picture.pixels = shallow(picture.deep);

    const auto found = charts_in(picture, "");

    BOOST_TEST((found && !found.value().empty()));  // red and blue changed are one affine map away: a camera might do so
    for (int y = 0; y < picture.pixels.height(); ++y)
        for (int x = 0; x < picture.pixels.width(); ++x) {
            auto* pixel = picture.pixels.row(y) + 3 * x;
            pixel[0] = static_cast<std::uint8_t>(pixel[0] * 37), pixel[1] = static_cast<std::uint8_t>(pixel[1] * 91), pixel[2] = static_cast<std::uint8_t>(pixel[2] * 53);
        }
    BOOST_TEST(charts_in(picture, "").value().empty());
}

BOOST_AUTO_TEST_CASE(a_mirrored_chart_is_refused) {
    Picture picture = photographed({});
    picture.pixels = mirrored(picture.pixels);
    picture.deep = {};

    BOOST_TEST(refusal(picture) == "chart.jpg: the colour chart is mirrored");
}

BOOST_AUTO_TEST_CASE(a_chart_cut_by_the_frame_is_refused) {
    BOOST_TEST(refusal(DrawnChart{.charts = {{{{350, 120}, {950, 120}, {950, 520}, {350, 520}}}}}) == "chart.jpg: the colour chart is cut by the frame");
    BOOST_TEST(refusal(DrawnChart{.charts = {{{{150, -30}, {750, -30}, {750, 370}, {150, 370}}}}}) == "chart.jpg: the colour chart is cut by the frame");
}

BOOST_AUTO_TEST_CASE(two_charts_are_refused) {
    BOOST_TEST(refusal(DrawnChart{.charts = {{{{40, 40}, {440, 40}, {440, 300}, {40, 300}}}, {{{460, 330}, {860, 330}, {860, 590}, {460, 590}}}}}) ==
               "chart.jpg: 2 colour charts are in sight, expected one");
}

BOOST_AUTO_TEST_CASE(a_chart_that_is_too_small_is_refused) {
    const Picture picture = photographed({.charts = {{{{450, 300}, {516, 300}, {516, 344}, {450, 344}}}}});

    const Result<Chart> read = read_chart(picture, "chart.jpg");

    BOOST_REQUIRE(!read);
    const Sentence& says = read.error().says;
    BOOST_REQUIRE_MESSAGE(says.form == "the colour chart is too small: a patch is {} pixels wide, at least {} are needed", why(read));
    // 270 mm are 66 pixels, and of the 46 mm from patch to patch 0.86 count.
    BOOST_TEST(std::abs(std::stod(says.values[0]) - 0.86 * 46 * 66 / 270) < 0.15, says.values[0]);
    BOOST_TEST(says.values[1] == "10");
}

BOOST_AUTO_TEST_CASE(an_overexposed_chart_is_refused) {
    BOOST_TEST(refusal(DrawnChart{.exposure = 1.2}) == "chart.jpg: the patch in row 4, column 1 of the colour chart is overexposed (expose less, or turn the chart until nothing shines on it)");
}

BOOST_AUTO_TEST_CASE(a_chart_that_something_shines_on_is_refused) {
    const Result<Chart> read = read_chart(photographed({.exposure = 0.7, .shine = [](double x, double y) { return 0.12 * std::exp(-((x - 0.4) * (x - 0.4) + (y - 0.5) * (y - 0.5)) / 0.002); }}), "chart.jpg");

    BOOST_REQUIRE(!read);
    BOOST_TEST(read.error().says.form == "something shines on the colour chart: {} % of the white patch's light, at most {} %", why(read));
}

BOOST_AUTO_TEST_CASE(a_chart_in_uneven_light_is_refused) {
    const Result<Chart> read = read_chart(photographed({.light = [](double x, double) { return 1 - 0.6 * x; }}), "chart.jpg");

    BOOST_REQUIRE(!read);
    BOOST_TEST(read.error().says.form == "the light falls off by {} % across the colour chart, at most {} %", why(read));
}

BOOST_AUTO_TEST_CASE(a_chart_behind_a_veil_of_light_is_refused) {
    const Result<Chart> read = read_chart(photographed({.exposure = 0.7, .shine = [](double, double) { return 0.06; }}), "chart.jpg");

    BOOST_REQUIRE(!read);
    BOOST_TEST(read.error().says.form == "a veil of light lies over the colour chart: {} % of white, at most {} %", why(read));
}

BOOST_AUTO_TEST_CASE(the_published_values_are_those_that_another_program_ships) {
    // ArgyllCMS, ref/ColorChecker.cie: two digits of the same numbers.
    std::ifstream file("/usr/share/color/argyll/ref/ColorChecker.cie");
    if (!file) return;
    std::string word;
    while (file >> word && word != "BEGIN_DATA") continue;
    for (const ChartPatch& patch : chart_values) {
        double l = 0, a = 0, b = 0;
        file >> word >> l >> a >> b;
        BOOST_TEST(std::max({std::abs(l - patch.lab.l), std::abs(a - patch.lab.a), std::abs(b - patch.lab.b)}) < 0.0051, patch.name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
