#include "engine/mark/two_squares.h"

#include <cmath>
#include <optional>

namespace likeness {

namespace {

// Of a square seen by itself nobody can tell which of its sides is which.
Square quarter_turned(const Square& square) { return {square.centre, square.down, {-square.across.x, -square.across.y}, square.likeness}; }

// Both are of one plane, seen from nearly one direction: the same two vectors, a little longer or shorter.
std::optional<Square> turned_like(const Square& one, Square other) {
    constexpr double most_apart = 0.35;  // modules: a perspective's share and the fits' faults
    const double module = std::hypot(one.across.x, one.across.y);
    for (int quarter = 0; quarter < 4; ++quarter, other = quarter_turned(other)) {
        const double apart = std::hypot(other.across.x - one.across.x, other.across.y - one.across.y) + std::hypot(other.down.x - one.down.x, other.down.y - one.down.y);
        if (apart < most_apart * module) return other;
    }
    return {};
}

FinderTriple triple(PointPx top_left, PointPx top_right, PointPx bottom_left, double module, double modules) {
    return {{FinderPattern{top_left, module}, FinderPattern{top_right, module}, FinderPattern{bottom_left, module}}, modules};
}

}  // namespace

std::vector<FinderTriple> supposed_triples(const Square& one, const Square& other_as_found) {
    constexpr double least = 12, most = 172, most_aslant = 0.15;  // modules between the middles; and how far from side or diagonal
    const auto other = turned_like(one, other_as_found);
    if (!other) return {};
    // The way from one to the other in modules, and the mean of both frames to lay it out with.
    const PointPx across{(one.across.x + other->across.x) / 2, (one.across.y + other->across.y) / 2}, down{(one.down.x + other->down.x) / 2, (one.down.y + other->down.y) / 2};
    const double area = across.x * down.y - across.y * down.x, module = std::sqrt(std::abs(area));
    const PointPx way{other->centre.x - one.centre.x, other->centre.y - one.centre.y};
    const double x = (way.x * down.y - way.y * down.x) / area, y = (across.x * way.y - across.y * way.x) / area;
    const double longer = std::max(std::abs(x), std::abs(y)), shorter = std::min(std::abs(x), std::abs(y));
    if (longer < least || longer > most) return {};

    std::vector<FinderTriple> all;
    // A symbol is not seen from behind: from its top left square the top right one, then the bottom left one, clockwise as rows run down.
    const auto suppose = [&](PointPx corner, PointPx a, PointPx b) {
        const double turn = (a.x - corner.x) * (b.y - corner.y) - (a.y - corner.y) * (b.x - corner.x);
        all.push_back(turn > 0 ? triple(corner, a, b, module, longer) : triple(corner, b, a, module, longer));
    };
    if (shorter < most_aslant * longer) {
        const double hand = longer / std::hypot(x, y);
        const PointPx aside = Square{{}, across, down}.at(-y * hand, x * hand);
        for (const double sign : {1.0, -1.0})
            for (const auto& [corner, end] : {std::pair{one.centre, other->centre}, std::pair{other->centre, one.centre}})
                suppose(corner, end, {corner.x + sign * aside.x, corner.y + sign * aside.y});
    } else if (shorter > (1 - most_aslant) * longer) {
        suppose({one.centre.x + x * across.x, one.centre.y + x * across.y}, one.centre, other->centre);
        suppose({one.centre.x + y * down.x, one.centre.y + y * down.y}, one.centre, other->centre);
    }
    return all;
}

}  // namespace likeness
