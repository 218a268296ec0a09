// The backdrop lit wrongly: the sitter's shadow on it, or more light in one place than in another.
#include "tests/gallery/recipes.h"
#include "tests/gallery/swatch.h"
#include "tests/studio/draw/random.h"

#include <cmath>
#include <numbers>

namespace studio {
namespace {

/// Multiplies the backdrop's light by what `factor` says of a place in pixels.
template <class Factor>
void light_backdrop(Plate& plate, Factor factor) {
    for (int y = 0; y < plate.light.height; ++y)
        for (int x = 0; x < plate.light.width; ++x) {
            const float bare = 1 - plate.known.person.at(x, y);
            if (bare <= 0) continue;
            Rgb& c = plate.light.at(x, y);
            c = c * lerp(1, factor(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f), bare);
        }
}

}  // namespace

void cast_shadow(Plate& plate, float value, std::uint64_t seed) {
    Random chance(seed, "shadow");
    const float iod = plate.view().iod;
    const float aside = chance.sign() * chance.range(0.3f, 0.6f) * iod, down = chance.range(-0.05f, 0.2f) * iod;
    Plane shadow = plate.known.person;
    blur(shadow, chance.range(0.05f, 0.25f) * iod);
    light_backdrop(plate, [&](float x, float y) { return 1 - (1 - value) * sample(shadow, x - aside, y - down); });
}

void light_backdrop_unevenly(Plate& plate, float value, std::uint64_t seed) {
    Random chance(seed, "uneven");
    const int shape = chance.pick(3);
    const float width = static_cast<float>(plate.light.width), height = static_cast<float>(plate.light.height);
    const float angle = chance.range(0, 2 * std::numbers::pi_v<float>);
    const Vec2 along{std::cos(angle), std::sin(angle)}, lamp{chance.range(0.2f, 0.8f), chance.range(0.1f, 0.4f)};
    const float folds = chance.range(0.8f, 1.6f) * plate.view().iod, lean = chance.range(-0.15f, 0.15f), phase = chance.range(0, 6.28f);
    const auto ramp = [&](float x, float y) {
        const float u = x / width, v = y / height;
        if (shape == 0) return clamp01(0.5f + (along.x * (u - 0.5f) + along.y * (v - 0.5f)) / (std::abs(along.x) + std::abs(along.y)));
        if (shape == 1) return clamp01(std::hypot((u - lamp.x), (v - lamp.y) * height / width) / 0.9f);
        return 0.5f + 0.5f * std::sin(2 * std::numbers::pi_v<float> * (x + lean * y) / folds + phase);
    };
    const float brightest = lightness(luminance(backdrop_of(plate)));
    const float whole = luminance_of(brightest);
    light_backdrop(plate, [&](float x, float y) { return luminance_of(std::max(0.0f, brightest - value * ramp(x, y))) / whole; });
}

}  // namespace studio
