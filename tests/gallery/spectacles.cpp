#include "tests/gallery/spectacles.h"

#include "tests/gallery/recipes.h"
#include "tests/gallery/swatch.h"
#include "tests/studio/draw/random.h"
#include "tests/studio/draw/stroke.h"

#include <array>
#include <cmath>

namespace studio {
namespace {

constexpr float half_face = 1.09f;  ///< temples end here

Layer frame_layer(const View& view, const Spectacles& g) {
    Layer layer(view.width, view.height);
    const float half = g.rim / 2, reach = g.middle + g.half_width + g.rim;
    const Window w = view.window({-reach, g.drop - g.half_height - g.rim}, {reach, g.drop + g.half_height + g.rim});
    for (int y = w.y0; y < w.y1; ++y)
        for (int x = w.x0; x < w.x1; ++x) {
            const Vec2 p = view.to_face(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f);
            const float off = g.off(p), cover = clamp01((half - std::abs(off)) * view.iod + 0.5f);
            // Lit from above, and a gleam along its middle.
            const float gleam = 0.05f * bell(square(off / (0.35f * half))) * smoothstep(0, -g.half_height, p.y - g.drop);
            if (cover > 0) over(layer.at(x, y), g.colour * (1 - 0.25f * (p.y - g.drop) / g.half_height) + Rgb{gleam, gleam, gleam}, cover);
        }
    const float inner = g.middle - g.half_width, height = g.drop - 0.3f * g.half_height;
    std::array<Dab, 9> bridge;
    for (std::size_t i = 0; i < bridge.size(); ++i) {
        const float t = static_cast<float>(i) / 4 - 1;
        bridge[i] = {view.to_picture({inner * t, height - 0.04f * (1 - t * t)}), half * view.iod, g.colour * 1.1f};
    }
    stroke(layer, bridge, 1);
    for (const float side : {-1.0f, 1.0f}) {
        const float start = g.middle + g.half_width;
        const std::array<Dab, 2> temple{Dab{view.to_picture({side * start, g.drop - 0.12f}), half * view.iod, g.colour},
                                        Dab{view.to_picture({side * half_face, g.drop - 0.15f}), 0.7f * half * view.iod, g.colour * 0.7f}};
        if (start < half_face) stroke(layer, temple, 1);
    }
    return layer;
}

}  // namespace

float Spectacles::off(Vec2 p) const {
    const Vec2 d{std::abs(p.x) - middle, p.y - drop};
    const float u = std::abs(d.x) / half_width, v = std::abs(d.y) / half_height;
    const float f = std::pow(std::pow(u, power) + std::pow(v, power), 1 / power);
    return f > 0.2f ? (f - 1) / f * length(d) : -half_height;
}

float Spectacles::lens(Vec2 p, float pixel) const {
    return clamp01((-rim / 2 - off(p)) / pixel + 0.5f);
}

float Spectacles::lens_area() const {
    // Of a superellipse: 4ab Γ(1 + 1/n)² / Γ(1 + 2/n).
    const float a = half_width - rim / 2, b = half_height - rim / 2;
    return 4 * a * b * square(std::tgamma(1 + 1 / power)) / std::tgamma(1 + 2 / power);
}

Spectacles make_spectacles(std::uint64_t seed) {
    Random chance(seed, "spectacles");
    Spectacles g;
    g.half_width = chance.range(0.38f, 0.45f);
    g.half_height = chance.range(0.25f, 0.34f);
    g.power = chance.range(2.1f, 3.6f);
    g.rim = chance.range(0.03f, 0.06f);
    constexpr std::array<Rgb, 4> colours{Rgb{0.012f, 0.012f, 0.014f}, Rgb{0.06f, 0.025f, 0.012f}, Rgb{0.10f, 0.10f, 0.11f}, Rgb{0.02f, 0.02f, 0.06f}};
    g.colour = colours[static_cast<std::size_t>(chance.pick(4))];
    return g;
}

void draw_frame(Plate& plate, const Spectacles& glasses) {
    const View view = plate.view();
    const Layer layer = frame_layer(view, glasses);
    Plane shadow(layer.width, layer.height);
    for (std::size_t i = 0; i < shadow.values.size(); ++i) shadow.values[i] = layer.values[i].a;
    blur(shadow, 0.02f * view.iod);
    const float down = 0.06f * view.iod;
    for (int y = 0; y < layer.height; ++y)
        for (int x = 0; x < layer.width; ++x) {
            const Rgba paint = layer.at(x, y);
            const float shade = 0.3f * sample(shadow, static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f - down);
            if (shade <= 0 && paint.a <= 0) continue;
            Rgb& c = plate.light.at(x, y);
            c = c * (1 - shade) * (1 - paint.a) + Rgb{paint.r, paint.g, paint.b};
        }
    plate.known.glasses = true;
}

void put_on_glasses(Plate& plate, float, std::uint64_t seed) {
    draw_frame(plate, make_spectacles(seed));
}

void reflect_in_lenses(Plate& plate, float value, std::uint64_t seed) {
    const Spectacles glasses = make_spectacles(seed);
    Random chance(seed, "glare");
    // The lamp shows at the same place in both lenses; a coating gives it a colour.
    constexpr std::array<Rgb, 4> colours{Rgb{1, 1, 1}, Rgb{0.95f, 0.97f, 1}, Rgb{0.35f, 0.95f, 0.55f}, Rgb{0.62f, 0.40f, 1}};
    const Rgb colour = colours[static_cast<std::size_t>(chance.pick(4))];
    const Vec2 at{chance.range(-0.16f, 0.16f), chance.range(-0.10f, 0.10f)};
    const float slim = chance.range(1.0f, 1.8f), angle = chance.range(-0.5f, 0.5f), alpha = chance.range(0.8f, 0.95f);
    const float area = value / 100 * glasses.lens_area(), a = std::sqrt(area / 3.14159265f * slim), b = a / slim;
    on_lenses(plate, glasses, [&](Rgb& c, Vec2 p, float share) {
        const Vec2 d = p - glasses.centre(p.x < 0 ? -1.0f : 1.0f) - at;
        const float u = (d.x * std::cos(angle) + d.y * std::sin(angle)) / a, v = (d.y * std::cos(angle) - d.x * std::sin(angle)) / b;
        const float lit = share * alpha * smoothstep(1.25f, 0.75f, std::sqrt(u * u + v * v));
        c = {clamp01(c.r + colour.r * lit), clamp01(c.g + colour.g * lit), clamp01(c.b + colour.b * lit)};
    });
    draw_frame(plate, glasses);
}

void put_on_dark_glasses(Plate& plate, float value, std::uint64_t seed) {
    const Spectacles glasses = make_spectacles(seed);
    Random chance(seed, "tint");
    constexpr std::array<Rgb, 3> tints{Rgb{1, 1, 1}, Rgb{1.12f, 0.98f, 0.78f}, Rgb{0.92f, 1.04f, 0.95f}};
    const Rgb tint = tints[static_cast<std::size_t>(chance.pick(3))];
    on_lenses(plate, glasses, [&](Rgb& c, Vec2, float share) { c = lerp(c, c * tint * value, share); });
    draw_frame(plate, glasses);
}

void let_glasses_slip(Plate& plate, float value, std::uint64_t seed) {
    Spectacles glasses = make_spectacles(seed);
    // The upper rim's lower edge comes to `value` above the irises' middle.
    glasses.drop = glasses.half_height - glasses.rim / 2 - value;
    draw_frame(plate, glasses);
}

}  // namespace studio
