// By the definition of a symbol's plane: two vectors of one module, and the squares' places on it.
#include "engine/mark/two_squares.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>

using namespace likeness;

namespace {

constexpr double between = 30;                                          // modules between two middles: version 6, less 7 and 4 more
constexpr PointPx origin{400, 300}, across{5.2, 1.4}, down{-0.8, 4.1};  // turned and slanted

PointPx on_plane(double x, double y) { return Square{origin, across, down}.at(x, y); }

const std::array<PointPx, 3> truth{on_plane(0, 0), on_plane(between, 0), on_plane(0, between)};  // top left, top right, bottom left

Square seen(std::size_t which, int quarters = 0) {
    Square square{truth[which], across, down, 0.9};
    for (int i = 0; i < quarters; ++i) square = {square.centre, square.down, {-square.across.x, -square.across.y}, square.likeness};
    return square;
}

bool is_truth(const FinderTriple& triple) {
    for (std::size_t i = 0; i < 3; ++i)
        if (std::hypot(triple.at[i].centre.x - truth[i].x, triple.at[i].centre.y - truth[i].y) > 1) return false;
    return std::abs(triple.modules - between) < 0.1;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(two_squares)

BOOST_DATA_TEST_CASE(whichever_square_is_gone_its_place_is_among_those_supposed, boost::unit_test::data::make({0U, 1U, 2U}) * boost::unit_test::data::make({0, 1, 2, 3}), gone, quarters) {
    const auto supposed = supposed_triples(seen((gone + 1) % 3), seen((gone + 2) % 3, quarters));

    BOOST_TEST(supposed.size() == (gone == 0 ? 2U : 4U));
    BOOST_TEST(std::ranges::count_if(supposed, is_truth) == 1);
}

BOOST_AUTO_TEST_CASE(squares_of_two_symbols_suppose_none) {
    const Square one = seen(0);
    Square larger = seen(1), turned = seen(1), near = seen(1), aslant = seen(1);
    larger.across = {1.5 * across.x, 1.5 * across.y}, larger.down = {1.5 * down.x, 1.5 * down.y};
    turned.across = {across.x + down.x, across.y + down.y}, turned.down = {down.x - across.x, down.y - across.y};
    near.centre = on_plane(8, 0);
    aslant.centre = on_plane(between, between / 2);

    for (const Square& other : {larger, turned, near, aslant}) BOOST_TEST(supposed_triples(one, other).empty());
}

BOOST_AUTO_TEST_SUITE_END()
