#include "skin.h"

namespace studio {

namespace {

float mottling(const Noise& noise, Vec2 p) {
    return 1 + 0.045f * noise.at(p.x * 2.3f + 7, p.y * 2.3f) + 0.035f * noise.at(p.x * 13, p.y * 13 + 31) +
           0.030f * noise.at(p.x * 45 + 11, p.y * 45);
}

// Jittered cells: at most one spot in each.
float freckle(const Noise& noise, Vec2 p) {
    const float scale = 17;
    const float cx = std::floor(p.x * scale);
    const float cy = std::floor(p.y * scale);
    const float jx = 0.5f + 0.32f * noise.at(cx, cy);
    const float jy = 0.5f + 0.32f * noise.at(cx + 97, cy);
    const float size = 0.06f + 0.12f * noise.at(cx + 31, cy + 77);
    if (size < 0.07f) return 0;
    const float d2 = square(p.x * scale - cx - jx) + square(p.y * scale - cy - jy);
    return bell(d2 / (size * size));
}

}  // namespace

float lip_share(const FaceShape& face, const Sitter& sitter, Vec2 f) {
    const float u = f.x / sitter.mouth.half_width;
    if (std::abs(u) > 1.02f) return 0;
    const float line = face.mouth_line(u);
    const float edge = 0.016f;
    const float above = smoothstep(-edge, edge, f.y - (line - face.upper_lip(f.x)));
    const float below = smoothstep(-edge, edge, line + face.lower_lip(u) - f.y);
    return above * below * (1 - smoothstep(0.93f, 1.02f, std::abs(u)));
}

float beard_share(const Sitter& sitter, const FaceShape& face, Vec2 f, BeardKind kind) {
    const float ax = std::abs(f.x);
    const float low = sitter.mouth.y - 1.135f;
    const float cheeks =
        smoothstep(-0.03f, 0.14f, f.y - (1.24f + low - 0.85f * ax * ax)) * smoothstep(0.0f, 0.15f, f.y - 0.15f);
    const float chin = bump(ax, f.y, 0, 1.52f + low, 0.36f, 0.26f) > 0.36f ? 1.0f : 0.0f;
    const float lip = 0.94f + low;
    const float moustache =
        smoothstep(0.11f, 0.05f, std::abs(f.y - lip - 0.35f * ax * ax)) * smoothstep(0.46f, 0.36f, ax);
    const float sides =
        smoothstep(0.09f, 0.04f, std::abs(ax - 0.43f)) * smoothstep(0.95f, 1.05f, f.y) * smoothstep(1.75f, 1.55f, f.y);
    float share = 0;
    if (kind == BeardKind::moustache) share = moustache;
    else if (kind == BeardKind::goatee)
        share = std::max(std::max(moustache, sides * 0.9f), chin * smoothstep(1.24f, 1.34f, f.y - low));
    else share = std::max(cheeks, moustache);
    const float u = f.x / sitter.mouth.half_width;
    const float line = face.mouth_line(u);
    const bool lips =
        std::abs(u) < 1 && f.y > line - face.upper_lip(f.x) - 0.02f && f.y < line + face.lower_lip(u) + 0.03f;
    return lips ? 0 : share;
}

BrowPlace brow_at(const BrowForm& brow, float ax) {
    const float b = (ax - 0.17f) / 0.64f;
    if (b <= -0.05f || b >= 1.03f) return {-brow.y, 0};
    const float c = std::max(0.0f, b);
    float y = -brow.y + 0.045f - (brow.arch + 0.055f) * std::sin(2.2f * std::pow(c, 0.9f)) + 0.05f * c * c;
    y -= 0.022f * smoothstep(0.22f, 0.0f, c);  // the inner end does not hook down
    const float taper = smoothstep(-0.05f, 0.12f, b) * (1 - 0.75f * square(c)) * smoothstep(1.03f, 0.9f, b);
    return {y, brow.thick * taper};
}

Rgb body_albedo(const Sitter& sitter, const Noise& noise, Vec2 p) {
    return sitter.skin * Rgb{0.985f, 0.965f, 0.955f} * mottling(noise, p);
}

Rgb face_albedo(const Sitter& sitter, const FaceShape& face, const Noise& noise, Vec2 f) {
    const float ax = std::abs(f.x);
    const float deep = smoothstep(0.35f, 0.8f, sitter.tone);
    Rgb skin = sitter.skin * mottling(noise, f);
    const float red =
        0.16f * (bump(ax, f.y, 0.64f, 0.46f, 0.28f, 0.20f) + 0.9f * bump(f.x, f.y, 0, 0.62f, 0.16f, 0.13f) +
                 0.6f * bump(f.x, f.y, 0, 1.55f, 0.24f, 0.14f));
    skin = skin * Rgb{1 - 0.1f * red, 1 - red, 1 - 0.9f * red};
    const float dark = (1 + deep) * (0.13f * bump(ax, f.y, 0.46f, 0.20f, 0.22f, 0.075f) +
                                     0.14f * bump(ax, f.y, 0.26f, 0, 0.08f, 0.12f) +
                                     0.13f * bump(ax, f.y, 0.50f, -0.14f, 0.27f, 0.10f));
    skin = skin * Rgb{1 - 0.85f * dark, 1 - dark, 1 - 0.95f * dark};
    const float nostril =
        0.62f * bump(ax, f.y / sitter.face.nose_length, 0.092f * sitter.face.nose_width, 0.752f, 0.045f, 0.021f);
    skin = skin * Rgb{1 - nostril * 0.9f, 1 - nostril, 1 - nostril};
    if (!sitter.woman && f.y > 0.2f) {
        const float shade = 0.6f * beard_share(sitter, face, f, BeardKind::stubble) * (1 - 0.5f * deep);
        skin = skin * Rgb{1 - 0.20f * shade, 1 - 0.16f * shade, 1 - 0.11f * shade};
    }
    if (sitter.beard != BeardKind::none && f.y > 0.2f) {
        const float share =
            beard_share(sitter, face, f, sitter.beard) * (sitter.beard == BeardKind::stubble ? 0.22f : 0.5f);
        skin = lerp(skin, lerp(sitter.hair.colour, skin, 0.25f), share);
    }
    if (sitter.freckles > 0 && f.y > -0.1f && f.y < 0.9f) {
        const float spot = sitter.freckles * 0.35f * freckle(noise, f) * bump(ax, f.y, 0.35f, 0.35f, 0.50f, 0.35f);
        skin = skin * Rgb{1 - 0.7f * spot, 1 - spot, 1 - 1.2f * spot};
    }
    if (f.y > 0.8f && f.y < 1.6f) {
        const float share = lip_share(face, sitter, f);
        if (share > 0) {
            const Rgb natural = sitter.skin * lerp(Rgb{0.80f, 0.52f, 0.52f}, Rgb{0.72f, 0.50f, 0.50f}, deep);
            const Rgb red_lip = lerp(srgb(190, 84, 88), srgb(120, 50, 52), deep);
            const float lines = 1 + 0.06f * noise.at(f.x * 38, f.y * 7);
            skin = lerp(skin, lerp(natural, red_lip, sitter.mouth.rosy) * lines, 0.92f * share);
        }
        const float u = f.x / sitter.mouth.half_width;
        const float line =
            0.78f * bell(square((f.y - face.mouth_line(u)) / 0.0125f)) * (1 - smoothstep(0.88f, 1.08f, std::abs(u)));
        skin = skin * Rgb{1 - 0.92f * line, 1 - line, 1 - line};
    }
    if (f.y < 0 && f.y > -0.7f) {
        const BrowPlace brow = brow_at(sitter.brow, ax);
        if (brow.thick > 0)
            skin = lerp(skin, sitter.brow.colour,
                        sitter.brow.tone * bell(square((f.y - brow.y) / (0.55f * brow.thick + 0.006f))));
    }
    return skin;
}

}  // namespace studio
