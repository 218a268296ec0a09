// Glasses: two superelliptic rims, bridge and temples, a breath of a veil on the lenses, a shadow on the face.
#include "easel.h"
#include "stroke.h"

namespace studio {

void paint_glasses(Easel& e) {
    const Glasses& g = e.sitter.glasses;
    if (!g.worn) return;
    Layer layer(e.view.width, e.view.height);
    const float yaw = e.scene.yaw * 1.1f;
    const float pitch = e.scene.pitch * 0.5f;
    const float half = g.rim * 0.5f;
    for (float side : {-1.0f, 1.0f}) {
        const Vec2 centre{side * 0.53f + yaw, 0.07f + pitch};
        const Vec2 reach{g.half_width + 0.05f, g.half_height + 0.05f};
        const Window w = e.view.window(centre - reach, centre + reach);
        for (int y = w.y0; y < w.y1; ++y) {
            for (int x = w.x0; x < w.x1; ++x) {
                const Vec2 d = e.view.to_face(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f) - centre;
                // The lower half is narrower, as lenses are.
                const float u = std::abs(d.x) / (g.half_width * (1 - 0.05f * clamp01(d.y / g.half_height)));
                const float v = std::abs(d.y) / g.half_height;
                const float f = std::pow(std::pow(u, g.power) + std::pow(v, g.power), 1 / g.power);
                const float off = f > 0.3f ? (f - 1) / f * length(d) : -1.0f;
                const float alpha = clamp01((half - std::abs(off)) * e.view.iod + 0.5f);
                if (off < 0) over(layer.at(x, y), {0.75f, 0.80f, 0.85f}, 0.008f);
                const float gleam = 0.06f * bell(square((off + half * 0.2f) / (half * 0.6f))) *
                                    smoothstep(0.0f, -1.0f, d.y / g.half_height);
                if (alpha > 0)
                    over(layer.at(x, y), g.colour * (0.8f - 0.3f * d.y / g.half_height) + Rgb{gleam, gleam, gleam},
                         alpha);
            }
        }
        const float start = 0.53f + g.half_width;
        const float head = e.face.half_width(0) + 0.035f;
        const Dab temple[3] = {
            {e.view.to_picture({side * start + yaw, -0.03f + pitch}), half * 1.1f * e.view.iod, g.colour},
            {e.view.to_picture({side * lerp(start, head, 0.7f) + yaw, -0.055f + pitch}), half * 1.1f * e.view.iod,
             g.colour * 0.8f},
            {e.view.to_picture({side * head, -0.07f + pitch}), half * e.view.iod, g.colour * 0.6f}};
        if (head > start) stroke(layer, temple, 1);
    }
    const float inner = 0.53f - g.half_width + 0.01f;
    Dab bridge[7];
    for (int i = 0; i < 7; ++i) {
        const float t = static_cast<float>(i) / 3 - 1;
        bridge[i] = {e.view.to_picture({inner * t + yaw, -0.005f - 0.045f * (1 - t * t) + pitch}),
                     half * 1.1f * e.view.iod, g.colour * 1.1f};
    }
    stroke(layer, bridge, 1);
    cast_on_person(e, layer, 0.09f, 0.022f, 0.38f);
    over(e.person, layer, {0, 0, e.view.width, e.view.height});
}

}  // namespace studio
