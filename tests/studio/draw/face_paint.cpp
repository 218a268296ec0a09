// The face: lit skin with everything painted on it.
#include "easel.h"
#include "eye_paint.h"
#include "skin.h"

namespace studio {

void paint_face(Easel& e) {
    const Window& w = e.face_window;
    const Sitter& s = e.sitter;
    const Rgb frontal = e.light.falls({0, 0, 1}, 0.95f, 1);
    const EyePaint eyes(s, e.scene, e.face, e.noise, frontal, 1 / e.view.iod);
    const float polish = lerp(1.0f, 1.35f, smoothstep(0.4f, 0.9f, s.tone));
    for (int y = w.y0; y < w.y1; ++y) {
        Rgba* row = e.person.row(y);
        const float py = static_cast<float>(y) + 0.5f;
        for (int x = w.x0; x < w.x1; ++x) {
            const float px = static_cast<float>(x) + 0.5f;
            const Vec2 p = e.view.to_face(px, py);
            const float inside = e.face.half_width(p.y) - std::abs(p.x) > 0.05f && p.y < e.face.chin() - 0.25f &&
                                         p.y > e.face.top() + 0.25f
                                     ? 1.0f
                                     : e.face.inside(p);
            const float alpha = clamp01(inside * e.view.iod + 0.5f);
            if (alpha <= 0) continue;
            const Vec2 f = e.face_feature.at(x - w.x0, y - w.y0);
            const Vec3 n = normal(e.face_z, x - w.x0, y - w.y0, e.view.iod);
            const float open = e.open_at(px, py);
            const float lit = e.lit_at(px, py);
            Rgb colour = face_albedo(s, e.face, e.noise, f) * e.light.falls(n, open, lit);
            const float lip = f.y > 0.9f ? 0.6f * lip_share(e.face, s, f) : 0;
            const float shine = e.light.shine(n, open, lit) * (polish + lip);
            colour = colour + Rgb{shine, shine, shine} * (0.5f + 0.25f * (e.noise.at(f.x * 22, f.y * 22) + 1));
            if (f.y > -0.35f && f.y < 0.35f) eyes.paint(colour, f);
            over(row[x], colour, alpha);
            if (alpha > 0.5f)
                e.matter.at(x, y) =
                    std::abs(std::abs(f.x) - 0.5f) < 0.25f && std::abs(f.y) < 0.1f ? Matter::plain : Matter::skin;
        }
    }
}

}  // namespace studio
