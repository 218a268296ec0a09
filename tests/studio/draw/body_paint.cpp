// Neck, chest and cloth: which stuff shows where, and its colour before the loose pieces are laid on it.
#include "easel.h"
#include "skin.h"

namespace studio {

namespace {

struct Neckline {
    float middle;  ///< y at the middle line
    float rise;    ///< to the neck's side
    float power;   ///< 1 = V, 2 = round
    float band;    ///< width of the sewn band, 0 none
};

Neckline neckline(const Sitter& s) {
    const float low = (s.face.chin - 1.8f) * 0.5f;
    switch (s.clothes.kind) {
        case ClothesKind::tee:
            return {2.74f + low, 0.66f, 2.6f, 0.085f};
        case ClothesKind::jumper:
            return {2.56f + low, 0.52f, 2.4f, 0.13f};
        case ClothesKind::v_neck:
            return {3.10f + low, 1.02f, 1.15f, 0.07f};
        default:
            return {2.46f + low, 0.42f, 1.6f, 0};
    }
}

}  // namespace

void paint_body(Easel& e) {
    const Sitter& s = e.sitter;
    const Clothes& c = s.clothes;
    const Neckline collar = neckline(s);
    const float reach = e.body.neck() + 0.13f;
    const bool jacket = c.kind == ClothesKind::suit || c.kind == ClothesKind::gown;
    const bool knit = c.kind == ClothesKind::jumper || c.kind == ClothesKind::v_neck;
    for (int y = 0; y < e.view.height; ++y) {
        Rgba* row = e.person.row(y);
        Matter* matter = e.matter.row(y);
        const float py = static_cast<float>(y) + 0.5f;
        for (int x = 0; x < e.view.width; ++x) {
            const float px = static_cast<float>(x) + 0.5f;
            const Vec2 p = e.view.to_face(px, py);
            const float ax = std::abs(p.x);
            if (p.y < 1.1f || ax > e.body.shoulder() + 0.02f) continue;
            const float alpha = clamp01(e.body.inside(p) * e.view.iod + 0.5f);
            if (alpha <= 0) continue;
            const float u = ax / reach;
            const float edge = collar.middle - collar.rise * std::pow(u, collar.power);
            const float slope = collar.rise * collar.power * u / reach;
            const float below = u > 1.3f ? 1 : (p.y - edge) / std::sqrt(1 + slope * slope);
            const float cloth = p.y > 1.85f ? clamp01(below * e.view.iod + 0.5f) : 0;
            Rgb colour{};
            if (cloth < 1) colour = body_albedo(s, e.noise, p) * (1 - 0.28f * bell(std::max(0.0f, -below) / 0.05f));
            if (cloth > 0) {
                Rgb stuff = c.main;
                if (jacket && ax < front_edge(c.kind, e.body.neck(), p.y)) stuff = c.second;
                if (knit)
                    stuff =
                        stuff * (1 + 0.022f * e.noise.at(p.x * 34, p.y * 5) + 0.02f * e.noise.at(p.x * 60, p.y * 60));
                else stuff = stuff * (1 + 0.018f * e.noise.at(p.x * 50, p.y * 50));
                if (collar.band > 0 && below < collar.band) {
                    stuff = stuff * (0.93f + (knit ? 0.06f * std::sin(ax * 95) : 0.0f));
                    stuff = stuff * (1 - 0.30f * bell(square((below - collar.band) / 0.014f)));
                }
                // The seam of the sleeve.
                const float seam = ax - (e.body.shoulder() - 0.62f - 0.10f * square(p.y - 3.4f));
                stuff = stuff * (1 - 0.22f * bell(square(seam / 0.013f)) * smoothstep(4.6f, 4.2f, p.y));
                colour = lerp(colour, stuff, cloth);
            }
            const Rgb light = e.body_light_at(px, py);
            over(row[x], colour * lerp(light, Rgb{light.g, light.g, light.g}, cloth), alpha);
            if (alpha > 0.5f) matter[x] = cloth > 0.5f ? Matter::cloth : Matter::skin;
        }
    }
}

}  // namespace studio
