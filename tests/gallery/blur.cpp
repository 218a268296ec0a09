// A lens out of focus spreads each point over a disc; a camera that moves, along a path. Both in linear light, where
// light adds up.
#include "tests/gallery/recipes.h"
#include "tests/gallery/sensor.h"
#include "tests/studio/draw/random.h"
#include "tests/studio/draw/spread.h"

#include <cmath>
#include <numbers>
#include <vector>

namespace studio {
namespace {

void splat(Spread& spread, float x, float y, float share) {
    const float fx = std::floor(x), fy = std::floor(y);
    const int ix = static_cast<int>(fx), iy = static_cast<int>(fy);
    const float tx = x - fx, ty = y - fy;
    spread[{iy, ix}] += share * (1 - tx) * (1 - ty);
    spread[{iy, ix + 1}] += share * tx * (1 - ty);
    spread[{iy + 1, ix}] += share * (1 - tx) * ty;
    spread[{iy + 1, ix + 1}] += share * tx * ty;
}

/// From end to end `length` pixels along `angle`; `bend` radians of turn on the way.
Spread path(float length, float angle, float bend) {
    Spread spread;
    const int steps = std::max(8, static_cast<int>(4 * length));
    Vec2 at{}, sum{};
    std::vector<Vec2> places;
    for (int i = 0; i < steps; ++i) {
        const float t = (static_cast<float>(i) + 0.5f) / static_cast<float>(steps) - 0.5f;
        const float heading = angle + bend * t, step = length / static_cast<float>(steps);
        at = at + Vec2{std::cos(heading), std::sin(heading)} * step;
        places.push_back(at);
        sum = sum + at;
    }
    const Vec2 middle = sum * (1 / static_cast<float>(steps));
    for (const Vec2 place : places) splat(spread, place.x - middle.x, place.y - middle.y, 1);
    return normalised(spread);
}

}  // namespace

void defocus(Plate& plate, float value, std::uint64_t seed) {
    restore_noise(plate, convolve(plate.light, disc(value * plate.view().iod)), seed);
}

void shake_camera(Plate& plate, float value, std::uint64_t seed) {
    Random chance(seed, "motion");
    const float angle = static_cast<float>(chance.pick(4)) * std::numbers::pi_v<float> / 4;
    const float bend = chance.chance(0.2) ? chance.sign() * 1.6f : 0;
    restore_noise(plate, convolve(plate.light, path(value * plate.view().iod, angle, bend)), seed);
}

}  // namespace studio
