// A lens out of focus spreads each point over a disc; a camera that moves, along a path. Both in linear light, where
// light adds up.
#include "tests/gallery/recipes.h"
#include "tests/gallery/sensor.h"
#include "tests/studio/draw/random.h"

#include <cmath>
#include <map>
#include <numbers>
#include <vector>

namespace studio {
namespace {

/// Shares of a point's light by whole pixels; they sum to 1.
using Spread = std::map<std::pair<int, int>, float>;  // (dy, dx)

void splat(Spread& spread, float x, float y, float share) {
    const float fx = std::floor(x), fy = std::floor(y);
    const int ix = static_cast<int>(fx), iy = static_cast<int>(fy);
    const float tx = x - fx, ty = y - fy;
    spread[{iy, ix}] += share * (1 - tx) * (1 - ty);
    spread[{iy, ix + 1}] += share * tx * (1 - ty);
    spread[{iy + 1, ix}] += share * (1 - tx) * ty;
    spread[{iy + 1, ix + 1}] += share * tx * ty;
}

Spread normalised(Spread spread) {
    float sum = 0;
    for (const auto& [at, share] : spread) sum += share;
    for (auto& [at, share] : spread) share /= sum;
    std::erase_if(spread, [](const auto& one) { return one.second < 1e-6f; });
    return spread;
}

/// Each pixel counts by how much of it the disc covers: 8 × 8 places in it.
Spread disc(float radius) {
    Spread spread;
    const int reach = static_cast<int>(radius + 1.5f);
    for (int y = -reach; y <= reach; ++y)
        for (int x = -reach; x <= reach; ++x)
            for (int place = 0; place < 64; ++place) {
                const float px = static_cast<float>(x) + (static_cast<float>(place % 8) + 0.5f) / 8 - 0.5f;
                const float py = static_cast<float>(y) + (static_cast<float>(place / 8) + 0.5f) / 8 - 0.5f;
                if (px * px + py * py <= radius * radius) spread[{y, x}] += 1;
            }
    return normalised(spread);
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

/// The share of independent noise's variance that is left.
float convolve(Grid<Rgb>& light, const Spread& spread) {
    Grid<Rgb> out(light.width, light.height);
    float kept = 0;
    for (const auto& [at, share] : spread) kept += share * share;
    for (int y = 0; y < light.height; ++y) {
        Rgb* to = out.row(y);
        for (const auto& [at, share] : spread) {
            const Rgb* from = light.row(std::clamp(y + at.first, 0, light.height - 1));
            const int dx = at.second, begin = std::clamp(-dx, 0, light.width), end = std::clamp(light.width - dx, 0, light.width);
            for (int x = 0; x < begin; ++x) to[x] = to[x] + from[0] * share;
            for (int x = begin; x < end; ++x) to[x] = to[x] + from[x + dx] * share;
            for (int x = end; x < light.width; ++x) to[x] = to[x] + from[light.width - 1] * share;
        }
    }
    light = std::move(out);
    return kept;
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
