// The lamps on the face: one of them too weak, or one that shines back from damp skin.
#include "tests/gallery/recipes.h"
#include "tests/gallery/swatch.h"
#include "tests/studio/draw/random.h"

#include <array>
#include <cmath>

namespace studio {

void light_from_one_side(Plate& plate, float value, std::uint64_t seed) {
    Random chance(seed, "side light");
    const float side = chance.sign();
    const bool hard = chance.chance(0.35);  // a bare lamp: the nose throws a shadow with an edge
    const View view = plate.view();
    const float chin = plate.chin();
    for (int y = 0; y < plate.light.height; ++y)
        for (int x = 0; x < plate.light.width; ++x) {
            const float there = plate.known.person.at(x, y);
            if (there <= 0) continue;
            const Vec2 p = view.to_face(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f);
            const float edge = hard ? 0.22f * bump(p.x, p.y, p.x, 0.45f, 1, 0.32f) - 0.1f : 0;
            const float soft = hard ? lerp(0.07f, 0.25f, smoothstep(chin - 0.3f, chin + 0.3f, p.y)) : 0.25f;
            const float shade = 1 / (1 + std::exp(-(side * p.x - edge) / soft));
            Rgb& c = plate.light.at(x, y);
            c = c * lerp(1, std::exp2(-value * shade), there);
        }
}

void shine(Plate& plate, float value, std::uint64_t seed) {
    Random chance(seed, "shine");
    const Rgb skin = skin_of(plate);
    const Vec2 brow{chance.range(-0.25f, 0.25f), -0.72f}, nose{chance.range(-0.05f, 0.05f), 0.42f};
    // Hair on the brow does not shine like skin.
    const bool bare = luminance(median_colour(plate, brow - Vec2{0.12f, 0.12f}, brow + Vec2{0.12f, 0.12f})) > 0.6f * luminance(skin);
    const int where = bare ? chance.pick(3) : 1;  // brow, nose, both
    const float flat = chance.range(0.75f, 1.3f);
    const float more = (value - 1) * luminance(skin);
    const View view = plate.view();
    const std::array<Vec2, 2> places{brow, nose};
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (where != 2 && static_cast<std::size_t>(where) != i) continue;
        const float sx = (i == 0 ? 0.15f * flat : 0.10f), sy = (i == 0 ? 0.15f / flat : 0.17f);
        const Window w = view.window(places[i] - Vec2{0.6f, 0.6f}, places[i] + Vec2{0.6f, 0.6f});
        for (int y = w.y0; y < w.y1; ++y)
            for (int x = w.x0; x < w.x1; ++x) {
                const Vec2 p = view.to_face(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f) - places[i];
                const float lobe = more * std::exp(-0.5f * (square(p.x / sx) + square(p.y / sy)));
                Rgb& c = plate.light.at(x, y);
                c = {clamp01(c.r + lobe), clamp01(c.g + lobe), clamp01(c.b + lobe)};
            }
    }
}

}  // namespace studio
