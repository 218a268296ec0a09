#include "hair_shape.h"

namespace studio {

namespace {

// Points of a dome over the skull, by angle from straight up (degrees).
struct Dome {
    float rx;
    float top;
    Vec2 at(float degrees) const {
        const float angle = degrees * 0.01745329f;
        constexpr float middle = -0.35f;
        // A little squarer than an ellipse.
        const float x = std::pow(std::abs(std::sin(angle)), 0.86f) * (angle < 0 ? -1.0f : 1.0f);
        return {rx * x, middle + (top - middle) * std::pow(std::max(0.0f, std::cos(angle)), 0.86f)};
    }
};

}  // namespace

Vec2 Curve::at(float t) const {
    const int last = static_cast<int>(points_.size()) - 1;
    const float place = clamp01(t) * static_cast<float>(last);
    const int i = std::min(last - 1, static_cast<int>(place));
    const float u = place - static_cast<float>(i);
    const auto point = [&](int k) { return points_[static_cast<std::size_t>(std::clamp(k, 0, last))]; };
    // A curve that begins on the middle line goes on, mirrored, on the other side.
    const Vec2 a = i == 0 && points_[0].x == 0 ? Vec2{-points_[1].x, points_[1].y} : point(i - 1);
    const Vec2 b = point(i);
    const Vec2 c = point(i + 1);
    const Vec2 d = point(i + 2);
    return b * 1.0f + ((c - a) + ((a * 2 - b * 5 + c * 4 - d) + (b * 3 - c * 3 + d - a) * u) * u) * (0.5f * u);
}

bool is_cloud(HairStyle style) { return style == HairStyle::curls || style == HairStyle::afro; }

bool is_long(HairStyle style) {
    return style == HairStyle::long_straight || style == HairStyle::long_wavy || style == HairStyle::bob;
}

HairCloud hair_cloud(const HairForm& hair, const FaceShape& face) {
    const float w = face.widest();
    if (hair.style == HairStyle::afro)
        return {{0, -0.50f}, w + 0.36f + 2.2f * hair.volume, 1.46f + 2.0f * hair.volume, 0.95f};
    return {{0, -0.45f}, w + 0.09f + 0.8f * hair.volume, 1.36f + hair.volume, 0.22f};
}

std::vector<HairPatch> hair_patches(const HairForm& hair, const FaceShape& face) {
    using enum HairStyle;
    const float k = face.widest() / 1.075f;
    const float line = hair.line;
    const float v = hair.volume;
    const Dome dome{1.11f * k + 0.35f * v, face.top() - v};
    const auto wide = [k](std::vector<Vec2> points) {
        for (Vec2& p : points) p.x *= k;
        return points;
    };
    std::vector<HairPatch> patches;
    const auto both = [&](const HairPatch& patch) {
        for (float side : {-1.0f, 1.0f}) {
            patches.push_back(patch);
            patches.back().side = side;
        }
    };
    HairPatch p;
    const Vec2 sideburn_in{1.005f * k, 0.24f};
    const Vec2 sideburn_out{1.050f * k, 0.25f};
    switch (hair.style) {
        case cropped:
        case combed:
            p.inner = Curve(wide({{0, line},
                                  {0.40f, line + 0.02f},
                                  {0.70f, line + 0.17f},
                                  {0.84f, -0.72f},
                                  {0.89f, -0.40f},
                                  {0.955f, -0.10f},
                                  {1.005f, 0.24f}}));
            p.outer = Curve({dome.at(0),
                             dome.at(26),
                             dome.at(48),
                             dome.at(68),
                             dome.at(84),
                             {dome.rx - 0.015f, 0.0f},
                             sideburn_out});
            p.across = true;
            p.stub = hair.style == cropped ? 0.22f : 1.0f;
            p.forward = hair.style == combed;
            p.strands = hair.style == cropped ? 11000 : 6000;
            p.width = hair.style == cropped ? 0.0085f : 0.0115f;
            patches = {p};
            break;
        case side_parting: {
            // The big side sweeps over from the parting; both begin on it.
            HairPatch big = p;
            big.inner = Curve({{-0.44f * k, line + 0.01f},
                               {-0.10f * k, line + 0.10f},
                               {0.34f * k, line + 0.17f},
                               {0.70f * k, line + 0.30f},
                               {0.86f * k, -0.58f},
                               {0.95f * k, -0.15f},
                               sideburn_in});
            big.outer = Curve({dome.at(-23),
                               dome.at(4) + Vec2{0, -0.03f},
                               dome.at(30) + Vec2{0, -0.02f},
                               dome.at(54),
                               dome.at(74),
                               {dome.rx + 0.005f, -0.20f},
                               sideburn_out});
            big.side = -hair.side;
            HairPatch small = p;
            small.inner = Curve(wide({{0.44f, line + 0.01f},
                                      {0.62f, line + 0.12f},
                                      {0.80f, -0.78f},
                                      {0.87f, -0.48f},
                                      {0.955f, -0.12f},
                                      {1.005f, 0.24f}}));
            small.outer = Curve({dome.at(23), dome.at(40), dome.at(58), dome.at(74), {dome.rx, -0.20f}, sideburn_out});
            small.side = hair.side;
            big.ragged = small.ragged = 0.16f;
            big.strands = 2600;
            small.strands = 1500;
            patches = {small, big};
            break;
        }
        case swept_back:
        case bun: {
            const float low = hair.style == bun ? 0.05f : 0.22f;
            const Dome tight{1.085f * k + 0.2f * v, face.top() - (hair.style == bun ? 0.45f * v : v)};
            p.inner = Curve(wide({{0, line + 0.01f},
                                  {0.38f, line + 0.03f},
                                  {0.68f, line + 0.17f},
                                  {0.83f, -0.74f},
                                  {0.89f, -0.42f},
                                  {0.955f, -0.12f},
                                  {1.005f, low}}));
            p.outer = Curve({tight.at(0),
                             tight.at(24),
                             tight.at(46),
                             tight.at(66),
                             tight.at(84),
                             {tight.rx - 0.01f, 0.0f},
                             {1.05f * k, low + 0.01f}});
            p.across = true;
            p.strands = 5200;
            patches = {p};
            break;
        }
        case long_straight:
        case long_wavy: {
            const bool wavy = hair.style == long_wavy;
            const float end = wavy ? std::min(hair.end, 3.1f) : hair.end;
            const float more = wavy ? 0.12f : 0.0f;
            p.inner = Curve({{0, line - 0.02f},
                             {0.42f * k, line + 0.10f},
                             {0.80f * k, -0.72f},
                             {0.91f * k, -0.20f},
                             {0.93f * k, 0.38f},
                             {0.91f * k, 1.0f},
                             {0.93f * k, lerp(1.0f, end, 0.5f)},
                             {0.98f * k, end}});
            p.outer = Curve({dome.at(0),
                             dome.at(32),
                             dome.at(62),
                             {dome.rx + 0.07f, -0.30f},
                             {dome.rx + 0.14f + more, 0.38f},
                             {dome.rx + 0.19f + 1.5f * more, 1.1f},
                             {dome.rx + 0.22f + 2 * more, lerp(1.1f, end, 0.5f)},
                             {dome.rx + 0.18f + more, end}});
            p.wave = wavy ? 0.055f : 0.008f;
            p.ragged = wavy ? 0.13f : 0.06f;
            p.strands = 2600;
            both(p);
            break;
        }
        case bob: {
            const float end = 1.15f + 0.16f * hair.end;
            p.inner = Curve({{0, line - 0.02f},
                             {0.42f * k, line + 0.10f},
                             {0.80f * k, -0.72f},
                             {0.91f * k, -0.20f},
                             {0.93f * k, 0.35f},
                             {0.90f * k, 0.9f},
                             {0.82f * k, end}});
            p.outer = Curve({dome.at(0),
                             dome.at(33),
                             dome.at(64),
                             {dome.rx + 0.10f, -0.25f},
                             {dome.rx + 0.20f, 0.38f},
                             {dome.rx + 0.22f, 0.95f},
                             {dome.rx + 0.08f, end + 0.03f}});
            p.ragged = 0.04f;
            p.strands = 2500;
            both(p);
            break;
        }
        case curls:
        case afro:
            break;
    }
    return patches;
}

}  // namespace studio
