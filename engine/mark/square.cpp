#include "engine/mark/square.h"

#include "engine/mark/bilinear.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace likeness {

namespace {

constexpr int reach = 8, per_module = 2;    // samples each way from the middle: 4.5 modules hold the light ring
constexpr int side = 2 * reach + 1;
constexpr double blur = 0.6;                // modules: a sharp square is as like such a drawing as one that is blurred by 0.8

// How light the drawing is at a place, modules from the middle: squares of 3, 5, 7 and 9 modules about each other, dark, light, dark, light;
// beyond them are modules of either kind.
double drawn(double x, double y) {
    const auto along = [](double half, double at) { return 0.5 * (std::erf((half - at) / (blur * std::sqrt(2.0))) + std::erf((half + at) / (blur * std::sqrt(2.0)))); };
    const auto square = [&](double half) { return along(half, x) * along(half, y); };
    return square(2.5) - square(1.5) + square(4.5) - square(3.5) + 0.5 * (1 - square(4.5));
}

struct Drawing {
    std::array<float, side * side> light{};
    float sum = 0, squares = 0;

    Drawing() {
        for (int i = 0; i < side * side; ++i) {
            const auto one = static_cast<float>(drawn(static_cast<double>(i % side - reach) / per_module, static_cast<double>(i / side - reach) / per_module));
            light[static_cast<std::size_t>(i)] = one;
            sum += one, squares += one * one;
        }
    }
};

double likeness_of(const Raster& grey, const Square& square) {
    static const Drawing drawing;
    constexpr float n = side * side, least_spread = 4 * n;  // two codes: less is noise
    float sum = 0, squares = 0, both = 0;
    for (int i = 0; i < side * side; ++i) {
        const float value = bilinear(grey, square.at(static_cast<double>(i % side - reach) / per_module, static_cast<double>(i / side - reach) / per_module));
        sum += value, squares += value * value, both += value * drawing.light[static_cast<std::size_t>(i)];
    }
    const float spread = squares - sum * sum / n;
    if (spread < least_spread) return 0;
    return static_cast<double>((both - sum * drawing.sum / n) / std::sqrt(spread * (drawing.squares - drawing.sum * drawing.sum / n)));
}

double area(const Square& square) { return std::abs(square.across.x * square.down.y - square.across.y * square.down.x); }

// A square at a slant of 45° has sides of 1 : 0.71, or angles of 71° and 109°; a little more for a fit that is under way.
bool may_be(const Square& square) {
    constexpr double least_sine = 0.85, longest = 1.5;
    const double across = std::hypot(square.across.x, square.across.y), down = std::hypot(square.down.x, square.down.y);
    return std::max(across, down) < longest * std::min(across, down) && area(square) > least_sine * across * down;
}

}  // namespace

Square fitted(const Raster& grey, Square found) {
    constexpr double first = 0.1, last = 0.01;  // of a module, at a module from the middle; the middle itself moves four times as far
    constexpr int most_rounds = 20;
    const double module = std::sqrt(area(found));
    found.likeness = likeness_of(grey, found);
    double step = first;
    for (int round = 0; round < most_rounds && step > last; ++round) {
        const double before = found.likeness;
        const auto try_both_ways = [&](double PointPx::*side_of, PointPx Square::*part, double far) {
            for (const double way : {-far, far}) {
                Square moved = found;
                moved.*part.*side_of += way * step * module;
                if (may_be(moved) && (moved.likeness = likeness_of(grey, moved)) > found.likeness) found = moved;
            }
        };
        for (const auto part : {&Square::centre, &Square::across, &Square::down})
            for (const auto side_of : {&PointPx::x, &PointPx::y}) try_both_ways(side_of, part, part == &Square::centre ? 4 : 1);
        if (found.likeness == before) step /= 2;
    }
    return found;
}

}  // namespace likeness
