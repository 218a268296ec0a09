// The loose pieces of clothes: collar leaves, placket, lapels, tie, stole. Each is a polygon with a soft edge, a stitch
// line and a shadow on what lies below. Long pieces run to y = 8, past any frame.
#include "easel.h"

#include <vector>

namespace studio {

namespace {

struct Panel {
    std::vector<Vec2> points;
    Rgb colour;
    float stitch = 0;  ///< distance of the stitch line from the edge, 0 none
    float shadow = 0.4f;
    bool stands = false;  ///< may rise over the silhouette
    bool below = false;   ///< lies under jacket or gown
};

// Positive inside.
float inside(const std::vector<Vec2>& polygon, Vec2 p) {
    float least = 1e9f;
    bool in = false;
    for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
        const Vec2 a = polygon[i];
        const Vec2 d = polygon[j] - a;
        const Vec2 q = p - a;
        const float t = clamp01((q.x * d.x + q.y * d.y) / (d.x * d.x + d.y * d.y));
        const Vec2 off = q - d * t;
        least = std::min(least, off.x * off.x + off.y * off.y);
        if ((a.y > p.y) != (polygon[j].y > p.y) && p.x < a.x + d.x * (p.y - a.y) / d.y) in = !in;
    }
    return in ? std::sqrt(least) : -std::sqrt(least);
}

void paint(Easel& e, const Panel& panel) {
    constexpr float reach = 0.14f;
    Vec2 lo = panel.points[0];
    Vec2 hi = lo;
    for (Vec2 p : panel.points) {
        lo = {std::min(lo.x, p.x), std::min(lo.y, p.y)};
        hi = {std::max(hi.x, p.x), std::max(hi.y, p.y)};
    }
    const Window w = e.view.window(lo - Vec2{reach, reach}, hi + Vec2{reach, reach});
    for (int y = w.y0; y < w.y1; ++y) {
        Rgba* row = e.person.row(y);
        for (int x = w.x0; x < w.x1; ++x) {
            const float px = static_cast<float>(x) + 0.5f;
            const float py = static_cast<float>(y) + 0.5f;
            const Vec2 p = e.view.to_face(px, py);
            const float d = inside(panel.points, p);
            float alpha = clamp01(d * e.view.iod + 0.5f);
            if (panel.below) {
                const float open = front_edge(e.sitter.clothes.kind, e.body.neck(), p.y) - std::abs(p.x);
                if (open < 0) continue;
                alpha *= clamp01(open * e.view.iod);
            }
            if (alpha < 1 && d > -reach && row[x].a > 0) {
                const float s = panel.shadow * bell(-std::min(0.0f, d) / 0.035f);
                shade(row[x], {1 - s, 1 - s, 1 - s});
            }
            if (alpha <= 0) continue;
            float light = e.body_light_at(px, py).g;
            if (panel.stands) {
                // A collar leaf wraps the neck by itself, whatever lies below it.
                const Vec3 n = unit({0.62f * p.x / e.body.neck(), -0.25f, 1});
                light = e.light.falls(n, 0.92f, e.lit_at(px, py)).g;
            }
            // Cloth of its own thickness: the edge towards the key is bright, the other dark.
            const float bevel = 1 - 0.20f * bell(square(d / 0.022f));
            const float sewn = panel.stitch > 0 ? 1 - 0.13f * bell(square((d - panel.stitch) / 0.010f)) : 1.0f;
            const float weave = 1 + 0.018f * e.noise.at(p.x * 50, p.y * 50);
            over(row[x], panel.colour * (light * bevel * sewn * weave), panel.stands ? alpha : alpha * row[x].a);
            if (alpha > 0.5f) e.matter.at(x, y) = Matter::cloth;
        }
    }
}

std::vector<Vec2> mirrored(std::vector<Vec2> points, float side) {
    for (Vec2& p : points) p.x *= side;
    return points;
}

void paint_button(Easel& e, Vec2 at, Rgb colour, bool below) {
    std::vector<Vec2> ring;
    for (int i = 0; i < 10; ++i)
        ring.push_back(at + Vec2{std::cos(0.6283f * static_cast<float>(i)), std::sin(0.6283f * static_cast<float>(i))} *
                                0.034f);
    paint(e, {ring, colour, 0, 0.3f, false, below});
}

}  // namespace

void paint_panels(Easel& e) {
    const Clothes& c = e.sitter.clothes;
    const bool jacket = c.kind == ClothesKind::suit || c.kind == ClothesKind::gown;
    if (!jacket && c.kind != ClothesKind::shirt) return;
    const float neck = e.body.neck();
    const float low = (e.sitter.face.chin - 1.8f) * 0.5f;
    const Rgb shirt = jacket ? c.second : c.main;
    const bool tie = jacket && c.tie;
    const float gap = tie ? 0.0f : 0.05f;

    paint(e,
          {{{-0.15f, 2.5f + low}, {0.15f, 2.5f + low}, {0.15f, 8}, {-0.15f, 8}}, shirt, 0.035f, 0.10f, false, jacket});
    if (!tie)
        for (int i = 0; i < 5; ++i)
            paint_button(e, {0, 2.86f + low + 0.62f * static_cast<float>(i)}, lerp(shirt, srgb(210, 205, 198), 0.7f),
                         jacket);
    if (tie) {
        paint(e, {{{-0.10f, 2.70f + low}, {0.10f, 2.70f + low}, {0.25f, 4.9f}, {0.30f, 8}, {-0.30f, 8}, {-0.25f, 4.9f}},
                  c.tie_colour,
                  0,
                  0.35f,
                  false,
                  true});
        paint(e, {{{-0.17f, 2.40f + low}, {0.17f, 2.40f + low}, {0.11f, 2.74f + low}, {-0.11f, 2.74f + low}},
                  c.tie_colour * 1.08f,
                  0,
                  0.35f});
    }
    for (float side : {-1.0f, 1.0f})
        paint(e, {mirrored({{neck * 0.99f, 1.93f + low},
                            {neck * 0.72f, 2.16f + low},
                            {gap, 2.44f + low},
                            {gap + 0.12f, 2.60f + low},
                            {0.47f, 2.94f + low},
                            {neck + 0.33f, 2.42f + low},
                            {neck + 0.13f, 2.02f + low}},
                           side),
                  shirt * 1.02f, 0.045f, 0.34f, true});
    if (c.kind == ClothesKind::suit) {
        for (float side : {1.0f, -1.0f}) {
            paint(e, {mirrored({{neck + 0.10f, 2.00f + low},
                                {0.02f, 4.42f},
                                {0.16f, 4.46f},
                                {1.12f, 3.34f},
                                {0.90f, 3.16f},
                                {1.18f, 3.02f},
                                {neck + 0.36f, 2.22f + low}},
                               side),
                      c.main * 1.22f, 0.05f, 0.5f});
        }
        paint(e, {{{-0.012f, 4.40f}, {0.012f, 4.40f}, {0.06f, 8}, {0.03f, 8}}, c.main * 0.5f, 0, 0.3f});
        paint_button(e, {0.10f, 4.72f}, c.main * 0.7f, false);
    }
    if (c.kind == ClothesKind::gown) {
        for (float side : {1.0f, -1.0f}) {
            paint(e, {mirrored({{neck + 0.12f, 2.00f + low},
                                {0.33f, 3.95f},
                                {0.33f, 8},
                                {0.95f, 8},
                                {0.95f, 4.05f},
                                {neck + 0.56f, 2.34f + low}},
                               side),
                      c.stole, 0.06f, 0.5f});
        }
    }
}

}  // namespace studio
