// The eyes themselves: lids that come down, and pupils that throw the flash back.
#include "tests/gallery/recipes.h"
#include "tests/gallery/swatch.h"
#include "tests/studio/draw/random.h"
#include "tests/studio/draw/stroke.h"

#include <array>
#include <cmath>
#include <vector>

namespace studio {
namespace {

// An eye as most are, eye distances: half its width, the rims' heights in the middle, and how far up
// there is skin and no brow.
constexpr float half_width = 0.25f, upper = 0.088f, lower = 0.078f, brow = -0.20f;
constexpr float lash = 0.035f;  ///< of the rim, not to be stretched with the lid's skin

float rest(float u) { return std::max(0.0f, 1 - u * u); }
float upper_rim(float u) { return -upper * std::pow(rest(u), 0.72f); }
float lower_rim(float u) { return lower * std::pow(rest(u), 0.95f); }
float rim_when(float closed, float u) { return lerp(upper_rim(u), lower_rim(u), closed); }

/// A lash line of its own along the rim, and lashes that hang from it.
void draw_lashes(Plate& plate, const View& view, Vec2 pupil, float closed, Random chance) {
    Layer layer(plate.light.width, plate.light.height);
    const Rgb dark = skin_of(plate) * 0.06f;
    constexpr int steps = 40;
    std::array<Dab, steps + 1> line;
    for (int i = 0; i <= steps; ++i) {
        const float u = 2 * static_cast<float>(i) / steps - 1;
        line[static_cast<std::size_t>(i)] = {view.to_picture(pupil + Vec2{u * half_width, rim_when(closed, u)}), (0.004f + 0.006f * rest(u)) * view.iod, dark};
    }
    stroke(layer, line, 0.92f);
    for (int i = 0; i < 26; ++i) {
        const float u = chance.range(-0.9f, 0.9f), length = chance.range(0.02f, 0.045f);
        const Vec2 root = pupil + Vec2{u * half_width, rim_when(closed, u)};
        const Vec2 tip = root + Vec2{u * length * 0.7f, length * (2 * closed - 1)};
        const std::array<Dab, 2> hair{Dab{view.to_picture(root), 0.004f * view.iod, dark}, Dab{view.to_picture(tip), 0.001f * view.iod, dark}};
        stroke(layer, hair, 0.7f);
    }
    const Window w = view.window(pupil - Vec2{0.4f, 0.3f}, pupil + Vec2{0.4f, 0.3f});
    for (int y = w.y0; y < w.y1; ++y)
        for (int x = w.x0; x < w.x1; ++x) {
            const Rgba paint = layer.at(x, y);
            Rgb& c = plate.light.at(x, y);
            c = c * (1 - paint.a) + Rgb{paint.r, paint.g, paint.b};
        }
}

void close_eye(Plate& plate, const Grid<Rgb>& before, const View& view, Vec2 pupil, float closed) {
    const Window w = view.window(pupil + Vec2{-half_width, brow}, pupil + Vec2{half_width, 0.2f});
    for (int y = w.y0; y < w.y1; ++y)
        for (int x = w.x0; x < w.x1; ++x) {
            const Vec2 p = view.to_face(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f) - pupil;
            const float u = p.x / half_width, rim = rim_when(closed, u);
            if (std::abs(u) >= 1 || p.y <= brow || p.y >= rim) continue;
            // The skin between brow and lashes is drawn down over the eye, most of it near the rim.
            const float skin = upper_rim(u) - lash * std::sqrt(rest(u));
            const float from = brow + (p.y - brow) / (rim - brow) * (skin - brow);
            const Vec2 at = view.to_picture(pupil + Vec2{p.x, from});
            const float round = 1 - 0.18f * smoothstep(upper_rim(u), rim, p.y) * closed;  // a lid turns away below
            plate.light.at(x, y) = sampled(before, at) * round;
        }
}

}  // namespace

void close_eyes(Plate& plate, float value, std::uint64_t seed) {
    const Grid<Rgb> before = plate.light;
    const View view = plate.view();
    for (const float side : {-0.5f, 0.5f}) {
        close_eye(plate, before, view, {side, 0}, value);
        draw_lashes(plate, view, {side, 0}, value, Random(seed, side < 0 ? "right lashes" : "left lashes"));
    }
}

void redden_eyes(Plate& plate, float value, std::uint64_t seed) {
    Random chance(seed, "red eye");
    const float radius = chance.range(0.04f, 0.065f);
    const Rgb red = Rgb{0.62f, 0.045f, 0.035f} * chance.range(0.6f, 1.0f);
    const View view = plate.view();
    for (const float side : {-0.5f, 0.5f}) {
        const Window w = view.window({side - 0.1f, -0.1f}, {side + 0.1f, 0.1f});
        for (int y = w.y0; y < w.y1; ++y)
            for (int x = w.x0; x < w.x1; ++x) {
                const Vec2 p = view.to_face(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f) - Vec2{side, 0};
                Rgb& c = plate.light.at(x, y);
                const float share = value * smoothstep(radius, 0.75f * radius, length(p)) * (1 - smoothstep(0.35f, 0.6f, luminance(c)));
                c = lerp(c, red, share);
            }
    }
}

}  // namespace studio
