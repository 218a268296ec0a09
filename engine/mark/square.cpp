#include "engine/mark/square.h"

#include "engine/mark/bilinear.h"
#include "engine/picture/resample.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace likeness {

namespace {

constexpr int side = 18;  // samples, two a module: the square and the light ring about it

// Modules from the middle; none on the edge of two modules.
constexpr double place(int sample) { return (sample - (side - 1) / 2.0) / 2; }


// How light the drawing is at a place, modules from the middle: squares of 3, 5, 7 and 9 modules about each other, dark, light, dark, light;
// beyond them are modules of either kind.
double drawn(double x, double y, double blur) {
    const auto along = [&](double half, double at) { return 0.5 * (std::erf((half - at) / (blur * std::sqrt(2.0))) + std::erf((half + at) / (blur * std::sqrt(2.0)))); };
    const auto square = [&](double half) { return along(half, x) * along(half, y); };
    return square(2.5) - square(1.5) + square(4.5) - square(3.5) + 0.5 * (1 - square(4.5));
}

struct Drawing {
    std::array<float, side * side> light{};
    float sum = 0, squares = 0;

    explicit Drawing(double blur) {
        for (int i = 0; i < side * side; ++i) {
            const auto one = static_cast<float>(drawn(place(i % side), place(i / side), blur));
            light[static_cast<std::size_t>(i)] = one;
            sum += one, squares += one * one;
        }
    }
};

double likeness_of(const Raster& grey, const Square& square, const Drawing& drawing) {
    constexpr float n = side * side, least_spread = 4 * n;  // two codes: less is noise
    float sum = 0, squares = 0, both = 0;
    for (int i = 0; i < side * side; ++i) {
        const float value = bilinear(grey, square.at(place(i % side), place(i / side)));
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

// Uphill, a step at a time, each of its six measures by itself.
Square climbed(const Raster& grey, Square found, const Drawing& drawing) {
    constexpr double first = 0.1, last = 0.01;  // of a module, at a module from the middle; the middle itself moves four times as far
    constexpr int most_rounds = 20;
    const double module = std::sqrt(area(found));
    found.likeness = likeness_of(grey, found, drawing);
    double step = first;
    for (int round = 0; round < most_rounds && step > last; ++round) {
        const double before = found.likeness;
        for (const auto part : {&Square::centre, &Square::across, &Square::down})
            for (const auto along : {&PointPx::x, &PointPx::y})
                for (const double way : {-1.0, 1.0}) {
                    Square moved = found;
                    moved.*part.*along += way * step * module * (part == &Square::centre ? 4 : 1);
                    if (may_be(moved) && (moved.likeness = likeness_of(grey, moved, drawing)) > found.likeness) found = moved;
                }
        if (found.likeness == before) step /= 2;
    }
    return found;
}

}  // namespace

Square fitted(const Raster& grey, Square found) {
    // Of large modules the place is looked at at three pixels each: between pixels lightness is then a slope that leads somewhere, and no
    // flat step.
    constexpr double module_px = 3, reach = 10;  // modules each way
    const double factor = std::max(1.0, std::sqrt(area(found)) / module_px);
    const double half = std::ceil(reach * module_px) * factor;
    const BoxPx box{found.centre.x + 0.5 - half, found.centre.y + 0.5 - half, 2 * half, 2 * half};
    const auto side_px = static_cast<int>(std::lround(2 * half / factor));
    const Raster about = cropped(grey, box, {side_px, side_px});
    const auto scaled = [](PointPx one, double by) { return PointPx{one.x * by, one.y * by}; };
    Square near{{(side_px - 1) / 2.0, (side_px - 1) / 2.0}, scaled(found.across, 1 / factor), scaled(found.down, 1 / factor)};

    // The soft drawing is climbed from further away; what is sharp is like the other one.
    static const Drawing soft(0.6), sharp(0.25);
    near = climbed(about, near, soft);
    if (const Square sharper = climbed(about, near, sharp); sharper.likeness > near.likeness) near = sharper;
    return {{box.x + (near.centre.x + 0.5) * factor - 0.5, box.y + (near.centre.y + 0.5) * factor - 0.5}, scaled(near.across, factor), scaled(near.down, factor), near.likeness};
}

Square fitted(const Raster& grey, const FinderPattern& found) {
    constexpr int turns = 6;  // of a right angle: a climb finds a turn of half such a step
    Square best;
    for (int i = 0; i < turns; ++i) {
        const double turn = i * std::numbers::pi / 2 / turns, c = std::cos(turn), s = std::sin(turn);
        const double module = found.module * std::max(c, s);  // rows cross a turned square along a longer way
        const Square one = fitted(grey, {found.centre, {module * c, module * s}, {-module * s, module * c}});
        if (one.likeness > best.likeness) best = one;
    }
    return best;
}

bool Square::covers(PointPx point) const {
    constexpr double half = 4.5;  // modules
    const double x = point.x - centre.x, y = point.y - centre.y, whole = across.x * down.y - across.y * down.x;
    return whole != 0 && std::abs((x * down.y - y * down.x) / whole) <= half && std::abs((across.x * y - across.y * x) / whole) <= half;
}

}  // namespace likeness
