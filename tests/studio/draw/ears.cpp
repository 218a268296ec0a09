// Ears: a small height field each, half behind the face.
#include "easel.h"
#include "skin.h"

namespace studio {

namespace {

// a points away from the face, b down; both -1..1 inside the ear.
float height(float a, float b) {
    const float narrow = 1 + 0.45f * std::max(0.0f, b);
    const float r = std::sqrt(square(a * narrow) + b * b);
    const float outer = smoothstep(-0.75f, 0.0f, a - 0.5f * b) * smoothstep(1.0f, 0.55f, b);
    float z = 0.10f * (1 - std::min(1.0f, r * r)) + 0.055f * bell(square((r - 0.86f) / 0.13f)) * outer;
    z += 0.045f * bell(square((r - 0.48f) / 0.13f)) * smoothstep(-0.25f, 0.1f, a);
    z -= 0.10f * bump(a, b, -0.32f, 0.08f, 0.30f, 0.36f);
    z += 0.03f * bump(a, b, -0.15f, 0.80f, 0.35f, 0.22f);
    return z;
}

}  // namespace

void paint_ears(Easel& e) {
    constexpr float rx = 0.155f;
    constexpr float ry = 0.35f;
    const float turn_cosine = std::cos(0.16f);
    const float turn_sine = std::sin(0.16f);
    for (float side : {-1.0f, 1.0f}) {
        const Vec2 centre{side * (e.face.half_width(0.2f) + 0.025f), 0.20f};
        const Window w = e.view.window(centre - Vec2{0.4f, 0.45f}, centre + Vec2{0.4f, 0.45f});
        for (int y = w.y0; y < w.y1; ++y) {
            for (int x = w.x0; x < w.x1; ++x) {
                const float px = static_cast<float>(x) + 0.5f;
                const float py = static_cast<float>(y) + 0.5f;
                const Vec2 d = e.view.to_face(px, py) - centre;
                const float out = d.x * side;
                const float a = (out * turn_cosine + d.y * turn_sine) / rx;
                const float b = (d.y * turn_cosine - out * turn_sine) / ry;
                const float narrow = 1 + 0.45f * std::max(0.0f, b);
                const float r = std::sqrt(square(a * narrow) + b * b);
                const float alpha = clamp01((1 - r) * rx * 1.3f * e.view.iod + 0.5f);
                if (alpha <= 0) continue;
                const float z = height(a, b);
                const float slope_a = (height(a + 0.04f, b) - z) / (0.04f * rx) * 0.75f + 0.2f;
                const float slope_b = (height(a, b + 0.02f) - z) / (0.02f * ry) * 0.75f;
                const Vec3 n = unit({-slope_a * side, -slope_b, 1.1f});
                const float hollow = bump(a, b, -0.30f, 0.10f, 0.36f, 0.42f);
                const float open = (1 - 0.60f * hollow) *
                                   (1 - 0.30f * bell(square((r - 0.66f) / 0.12f)) * smoothstep(0.0f, 0.4f, a)) * 0.90f;
                const Rgb skin = e.sitter.skin * Rgb{1, 0.88f, 0.84f} * (1 - 0.35f * smoothstep(-0.3f, -0.9f, a));
                const float shine = 0.7f * e.light.shine(n, open, 1);
                over(e.person.at(x, y), skin * e.light.falls(n, open, 0.9f) + Rgb{shine, shine, shine}, alpha);
                if (alpha > 0.5f) e.matter.at(x, y) = Matter::skin;
            }
        }
    }
}

}  // namespace studio
