#include "engine/mark/finder_patterns.h"
#include "engine/mark/threshold.h"
#include "tests/fakes/drawn_code.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

using namespace likeness;

namespace {

// A text of version 1: 21 modules, 14 between the middles of two squares.
const std::string text = "LK1:A7F3-0143-9QX2";
constexpr double modules = 21, between = 14;

PointPx along(PointPx from, PointPx to, double share) { return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share}; }

// The middle of a square, three and a half modules inwards from a corner of the code.
PointPx middle(const std::array<PointPx, 4>& corners, std::size_t corner) {
    const double inwards = 3.5 / modules;
    const PointPx beside = along(corners[corner], corners[(corner + 1) % 4], inwards), below = along(corners[corner], corners[(corner + 3) % 4], inwards);
    return {beside.x + below.x - corners[corner].x, beside.y + below.y - corners[corner].y};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(finder_pattern)

BOOST_DATA_TEST_CASE(a_codes_three_squares_are_found_however_it_is_turned, boost::unit_test::data::make({0, 12, 45, 90, 187, 300}), turn) {
    Raster grey = plain({900, 700}, 160);
    const auto corners = draw_code(grey, text, {{430, 350}, 300, static_cast<double>(turn)});

    const auto triples = finder_triples(finder_patterns(local_threshold(grey)));

    BOOST_REQUIRE(triples.size() == 1U);
    BOOST_TEST(triples[0].modules == between, boost::test_tools::tolerance(0.06));
    for (const auto& [found, corner] : {std::pair{0U, 0U}, {1U, 1U}, {2U, 3U}}) {
        const PointPx wanted = middle(corners, corner), at = triples[0].at[found].centre;
        BOOST_TEST(std::hypot(at.x + 0.5 - wanted.x, at.y + 0.5 - wanted.y) < 3.0, "corner " << corner);
    }
}

BOOST_AUTO_TEST_CASE(two_codes_have_two_triples) {
    Raster grey = plain({1200, 700}, 160);
    draw_code(grey, text, {{300, 350}, 300});
    draw_code(grey, "A-0143", {{850, 350}, 220, 20});
    BOOST_TEST(finder_triples(finder_patterns(local_threshold(grey))).size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_chessboard_has_none) {
    Raster grey = plain({800, 800}, 200);
    for (int y = 0; y < 800; ++y)
        for (int x = 0; x < 800; ++x)
            if ((x / 40 + y / 40) % 2) grey.row(y)[x] = 30;
    BOOST_TEST(finder_patterns(local_threshold(grey)).empty());
}

BOOST_AUTO_TEST_SUITE_END()
