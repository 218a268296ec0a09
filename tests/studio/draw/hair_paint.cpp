// The hair styles: what hangs behind, the patches, fringe, curls and bun.
#include "hair_strand.h"

#include <array>

namespace studio {

namespace {

void fill_ellipse(Easel& e, Layer& layer, Vec2 centre, float rx, float ry, float bottom, Rgb colour, float soft) {
    const Window w = e.view.window(centre - Vec2{rx, ry}, centre + Vec2{rx, ry});
    for (int y = w.y0; y < w.y1; ++y) {
        for (int x = w.x0; x < w.x1; ++x) {
            const Vec2 p = e.view.to_face(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f);
            const float r = std::sqrt(square((p.x - centre.x) / rx) + square((p.y - centre.y) / ry));
            const float alpha = smoothstep(1, 1 - soft, r) * smoothstep(bottom + 0.03f, bottom - 0.05f, p.y);
            if (alpha <= 0) continue;
            over(layer.at(x, y), colour, alpha);
            if (alpha > 0.5f) e.matter.at(x, y) = Matter::hair;
        }
    }
}

// Inside the window through which the face looks out of curls.
bool faces(const Easel& e, Vec2 p) {
    const float line = e.sitter.hair.line + 0.05f;
    const float u = p.x / (0.93f * e.face.widest());
    if (std::abs(u) > 1) return false;
    const float roof = 0.10f + (line - 0.10f) * std::pow(1 - std::pow(std::abs(u), 3.0f), 0.45f);
    return p.y > roof;
}

// The dark ground of curls, ragged where the face looks out.
void fill_cloud(Easel& e, const HairCloud& cloud, Layer& layer) {
    const Vec2 reach{cloud.rx, cloud.ry};
    const Window w = e.view.window(cloud.centre - reach, cloud.centre + reach);
    for (int y = w.y0; y < w.y1; ++y) {
        for (int x = w.x0; x < w.x1; ++x) {
            const Vec2 p = e.view.to_face(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f);
            const float r =
                std::sqrt(square((p.x - cloud.centre.x) / cloud.rx) + square((p.y - cloud.centre.y) / cloud.ry));
            const Vec2 shaken{p.x * 1.02f + 0.045f * e.noise.at(p.x * 14, p.y * 14),
                              p.y + 0.03f + 0.045f * e.noise.at(p.x * 14 + 50, p.y * 14)};
            if (r > 0.93f || p.y > cloud.bottom - 0.02f || faces(e, shaken)) continue;
            if (p.y > -0.2f && std::abs(shaken.x) < e.face.half_width(0.2f) * 0.97f) continue;
            over(layer.at(x, y), e.sitter.hair.colour * 0.42f, 0.95f * smoothstep(0.93f, 0.85f, r));
        }
    }
}

void paint_cloud(Easel& e, HairBrush& brush, Layer& layer, Random& chance) {
    const HairForm& h = e.sitter.hair;
    const HairCloud cloud = hair_cloud(h, e.face);
    const bool afro = h.style == HairStyle::afro;
    fill_cloud(e, cloud, layer);
    const int count = afro ? 15000 : 11000;
    for (int i = 0; i < count; ++i) {
        const float angle = chance.range(0, 6.2832f);
        const float far = std::sqrt(chance.uniform());
        const float order = static_cast<float>(i) / static_cast<float>(count);
        const float start = chance.range(0, 6.2832f);
        const float sweep = chance.range(1.8f, 4.2f);
        const float radius = afro ? chance.range(0.025f, 0.055f) : chance.range(0.045f, 0.105f);
        const float bright = chance.range(0.55f, 1.35f);
        const float lump = 1 + (afro ? 0.025f : 0.05f) * e.noise.at(std::cos(angle) * 5 + 50, std::sin(angle) * 5);
        const Vec2 centre{cloud.centre.x + cloud.rx * lump * far * std::sin(angle),
                          cloud.centre.y - cloud.ry * lump * far * std::cos(angle)};
        if (centre.y > cloud.bottom + 0.06f * chance.uniform() || faces(e, centre)) continue;
        if (centre.y > -0.2f && std::abs(centre.x) < e.face.half_width(0.2f) * 0.97f) continue;
        std::array<Vec2, 8> points;
        for (int k = 0; k < 8; ++k) {
            const float a = start + sweep * static_cast<float>(k) / 7;
            points[static_cast<std::size_t>(k)] = centre + Vec2{radius * std::cos(a), 0.8f * radius * std::sin(a)};
        }
        const float depth = lerp(0.45f, 1.0f, order);
        brush.strand(points, afro ? 0.0055f : 0.008f, bright * depth, chance.range(-0.3f, 0.3f), 0.85f);
    }
}

void paint_fringe(Easel& e, HairBrush& brush, Random& chance, float bottom, float half, float lean, int count) {
    const float top = e.face.top() - 0.6f * e.sitter.hair.volume;
    std::array<Vec2, 12> points;
    for (int i = 0; i < count + 40; ++i) {
        const bool fill = i < 40;
        const float u = fill ? lerp(-0.86f, 0.86f, (static_cast<float>(i) + 0.5f) / 40) : chance.range(-1.0f, 1.0f);
        const float tuft = std::floor(u * 9 + 0.3f * std::sin(u * 23));
        const float short_by = 0.05f * std::sin(tuft * 2.4f) + (fill ? 0.10f : chance.range(0.0f, 0.06f));
        const float from = lerp(top + 0.10f, top + 0.50f, u * u);
        const float to = bottom + 0.10f * u * u * u * u - short_by;
        const float own = chance.range(0.65f, 1.25f);
        const float shift = chance.range(-0.2f, 0.2f);
        for (int k = 0; k < 12; ++k) {
            const float t = static_cast<float>(k) / 11;
            const float spread = lerp(0.60f, 1.0f, std::sqrt(t));
            points[static_cast<std::size_t>(k)] = {half * u * spread + lean * t * t + 0.01f * std::sin(7 * u + 3 * t),
                                                   lerp(from, to, t)};
        }
        if (fill) brush.under(points, 0.030f, 0.42f, 0.9f);
        else brush.strand(points, 0.006f, own * (1 + 0.12f * std::sin(tuft * 1.7f)), shift, 0.9f);
    }
}

void paint_bun(Easel& e, Layer& layer) {
    Random chance(e.sitter.seed, "bun");
    const float radius = chance.range(0.36f, 0.46f);
    const Vec2 centre{0, e.face.top() - 0.45f * e.sitter.hair.volume - 0.62f * radius};
    fill_ellipse(e, layer, centre, radius, radius * 0.92f, 9, e.sitter.hair.colour * 0.4f, 0.06f);
    HairBrush brush(e, layer);
    std::array<Vec2, 14> points;
    for (int i = 0; i < 1100; ++i) {
        // Wound in a few turned hanks, each an ellipse of its own.
        const float r = radius * std::sqrt(chance.uniform()) * 0.98f;
        const float turn = 1.25f * static_cast<float>(i * 5 / 1100) + chance.range(-0.2f, 0.2f);
        const float flat = i < 440 ? 0.95f : chance.range(0.35f, 0.95f);
        const float start = chance.range(0, 6.2832f);
        const float sweep = chance.range(0.7f, 1.6f);
        const float bright = chance.range(0.6f, 1.3f);
        for (int k = 0; k < 14; ++k) {
            const float t = static_cast<float>(k) / 13;
            const float a = start + sweep * t;
            const Vec2 p{r * (1 - 0.12f * t) * std::cos(a), flat * r * (1 - 0.12f * t) * std::sin(a)};
            points[static_cast<std::size_t>(k)] = centre + Vec2{p.x * std::cos(turn) - p.y * std::sin(turn),
                                                                0.92f * (p.x * std::sin(turn) + p.y * std::cos(turn))};
        }
        const float ball = 1.15f - 0.45f * square(r / radius);
        brush.strand(points, 0.0065f, bright * ball, chance.range(-0.2f, 0.2f), 0.9f);
    }
}

}  // namespace

void paint_back_hair(Easel& e) {
    const HairForm& h = e.sitter.hair;
    const float top = e.face.top() - 0.5f * h.volume;
    if (is_cloud(h.style)) {
        const HairCloud cloud = hair_cloud(h, e.face);
        fill_ellipse(e, e.person, cloud.centre, cloud.rx * 0.96f, cloud.ry * 0.96f, std::min(cloud.bottom, 0.9f),
                     h.colour * 0.35f, 0.10f);
        return;
    }
    const float rx = 1.065f * e.face.widest() / 1.075f;
    fill_ellipse(e, e.person, {0, -0.2f}, rx, -0.2f - top, is_long(h.style) ? 0.6f : -0.05f, h.colour * 0.40f, 0.04f);
    if (h.style == HairStyle::bun) paint_bun(e, e.person);
    if (!is_long(h.style)) return;
    // Hair behind the neck: dark strands between the two sides.
    Random chance(h.style == HairStyle::bob ? e.sitter.seed + 1 : e.sitter.seed, "back hair");
    const std::vector<HairPatch> patches = hair_patches(h, e.face);
    HairBrush brush(e, e.person);
    std::array<Vec2, 16> points;
    for (int i = 0; i < 1700; ++i) {
        const float u = chance.range(-0.96f, 0.96f);
        const bool fill = i < 90;
        const float x = fill ? lerp(-0.93f, 0.93f, static_cast<float>(i) / 89) : u;
        const float bright = chance.range(0.32f, 0.62f);
        const float end =
            (h.style == HairStyle::bob ? 0.95f : 0.97f) - chance.range(0.0f, fill ? 0.004f : 0.05f) - 0.03f * x * x;
        for (int k = 0; k < 16; ++k) {
            const Vec2 edge = patches[1].at(lerp(0.35f, end, static_cast<float>(k) / 15), 0.94f);
            points[static_cast<std::size_t>(k)] = {edge.x * x, edge.y};
        }
        if (fill) brush.under(points, 0.034f, 0.30f, 1);
        else brush.strand(points, 0.006f, bright, 0, 0.85f);
    }
}

void paint_hair(Easel& e) {
    const HairForm& h = e.sitter.hair;
    Layer layer(e.view.width, e.view.height);
    HairBrush brush(e, layer);
    Random chance(e.sitter.seed, "hair strokes");
    if (is_cloud(h.style)) paint_cloud(e, brush, layer, chance);
    for (const HairPatch& patch : hair_patches(h, e.face)) brush.patch(patch, chance);
    if (h.fringe)
        paint_fringe(e, brush, chance, -e.sitter.brow.y - e.sitter.brow.arch - 0.10f, 0.86f * e.face.widest(), 0, 1900);
    cast_on_person(e, layer, 0.13f, 0.045f, 0.5f);
    for (int y = 0; y < e.view.height; ++y) {
        const Rgba* row = layer.row(y);
        Matter* matter = e.matter.row(y);
        for (int x = 0; x < e.view.width; ++x)
            if (row[x].a > 0.5f) matter[x] = Matter::hair;
    }
    over(e.person, layer, {0, 0, e.view.width, e.view.height});
}

}  // namespace studio
