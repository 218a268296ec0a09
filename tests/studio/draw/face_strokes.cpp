// Brows, lashes and beard: short strokes on the face.
#include "easel.h"
#include "skin.h"
#include "stroke.h"

namespace studio {

namespace {

void paint_brow(Easel& e, float side, Random& chance) {
    const BrowForm& brow = e.sitter.brow;
    const float pixel = e.view.iod;
    for (int i = 0; i < brow.strokes; ++i) {
        const float b = chance.uniform();
        const float ax = 0.17f + 0.64f * b;
        const BrowPlace at = brow_at(brow, ax);
        const float up = lerp(0.95f, -0.12f, smoothstep(-0.1f, 0.75f, b)) + chance.range(-0.22f, 0.22f);
        const float reach = chance.range(0.055f, 0.10f) * (1 - 0.25f * b);
        const Vec2 root{ax - 0.3f * reach, at.y + at.thick * chance.range(-0.52f, 0.60f) + 0.25f * reach * up};
        const Vec2 tip{root.x + reach * std::cos(up), root.y - reach * std::sin(up)};
        const Vec2 middle{(root.x + tip.x) / 2, (root.y + tip.y) / 2 - 0.008f};
        const float light = chance.range(0.7f, 1.2f);
        if (at.thick <= 0.008f) continue;
        Dab dabs[3];
        const Vec2 points[3] = {root, middle, tip};
        const float widths[3] = {0.0055f, 0.0048f, 0.0015f};
        for (int k = 0; k < 3; ++k)
            dabs[k] = {e.view.to_picture(e.face.seen({side * points[k].x, points[k].y})), widths[k] * pixel,
                       brow.colour * (0.55f * light)};
        stroke(e.person, dabs, 0.62f);
    }
}

void paint_lashes(Easel& e, float side, bool upper, Random& chance) {
    const Lids& lids = e.face.lids();
    const int count = upper ? 40 : 20;
    const float long_as = (e.sitter.woman ? 0.070f : 0.045f) * (upper ? 1.0f : 0.5f);
    for (int i = 0; i < count; ++i) {
        const float u = lerp(-0.80f, 1.0f, (static_cast<float>(i) + chance.uniform()) / static_cast<float>(count));
        const float v = upper ? lids.upper(u) - 0.004f : lids.lower(u) + 0.004f;
        const float reach = long_as * (0.55f + 0.45f * smoothstep(-0.9f, 0.7f, u)) * chance.range(0.75f, 1.15f);
        const float fan = u * 0.75f + chance.range(-0.15f, 0.15f);
        const float up = upper ? -1.0f : 1.0f;
        const Vec2 root = lids.point(u, v);
        const Vec2 middle = root + Vec2{fan * reach * 0.6f, up * reach * 0.35f};
        const Vec2 tip = root + Vec2{fan * reach * 1.05f, up * reach * 0.85f};
        Dab dabs[3];
        const Vec2 points[3] = {root, middle, tip};
        const float widths[3] = {0.0055f, 0.004f, 0.001f};
        for (int k = 0; k < 3; ++k)
            dabs[k] = {e.view.to_picture(e.face.seen({side * points[k].x, points[k].y})),
                       widths[k] * e.view.iod,
                       {0.013f, 0.011f, 0.010f}};
        stroke(e.person, dabs, upper ? 0.8f : 0.4f);
    }
}

void paint_beard(Easel& e, Random& chance) {
    const Sitter& s = e.sitter;
    const bool stubble = s.beard == BeardKind::stubble;
    const Rgb colour = lerp(s.hair.colour, srgb(40, 30, 26), 0.4f);
    const Rgb light = e.light.falls({0, 0, 1}, 0.85f, 0.9f);
    for (int i = 0; i < 9000; ++i) {
        const Vec2 at{chance.range(-1.05f, 1.05f), chance.range(0.15f, s.face.chin + 0.02f)};
        const float share = beard_share(s, e.face, at, s.beard);
        const float reach = stubble ? chance.range(0.012f, 0.022f) : chance.range(0.035f, 0.075f);
        const float turn = at.x * 0.7f + chance.range(-0.35f, 0.35f);
        const float bright = chance.range(0.5f, 1.2f);
        if (!(chance.uniform() < share) || e.face.inside(at) < 0.0f) continue;
        const Vec2 tip = at + Vec2{reach * std::sin(turn), reach * std::cos(turn)};
        const float width = stubble ? 0.0042f : 0.0058f;
        const Dab dabs[2] = {{e.view.to_picture(e.face.seen(at)), width * e.view.iod, colour * light * bright},
                             {e.view.to_picture(e.face.seen(tip)), 0.3f * width * e.view.iod, colour * light * bright}};
        stroke(e.person, dabs, stubble ? 0.45f : 0.72f);
    }
}

}  // namespace

void paint_face_strokes(Easel& e) {
    Random brow(e.sitter.seed, "brow strokes");
    Random lash(e.sitter.seed, "lashes");
    for (float side : {-1.0f, 1.0f}) {
        paint_brow(e, side, brow);
        paint_lashes(e, side, true, lash);
        paint_lashes(e, side, false, lash);
    }
    Random beard(e.sitter.seed, "beard strokes");
    if (e.sitter.beard != BeardKind::none) paint_beard(e, beard);
}

}  // namespace studio
