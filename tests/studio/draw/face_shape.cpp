#include "face_shape.h"

namespace studio {

namespace {

constexpr float widest_row = 0.3f;  // below it the jaw begins, above it the skull

float cheekbone(float y) { return 1 + 0.018f * bell(square((y - 0.28f) / 0.3f)); }

}  // namespace

FaceShape::FaceShape(const Sitter& sitter, const Scene& scene)
    : sitter_(sitter), yaw_(scene.yaw), pitch_(scene.pitch), table_scale_(1 / (sitter.face.chin - sitter.face.top)),
      lids_(sitter.eye, scene.lids) {
    const FaceForm& f = sitter.face;
    const float skull = 1.055f * f.width;
    for (int i = 0; i < steps + 2; ++i) {
        const float y = lerp(f.top, f.chin, static_cast<float>(i) / static_cast<float>(steps));
        const auto k = static_cast<std::size_t>(i);
        if (y > widest_row) {
            const float t = std::min(1.0f, (y - widest_row) / (f.chin - widest_row));
            half_width_[k] = skull * cheekbone(y) * std::pow(std::max(0.0f, 1 - std::pow(t, f.jaw_p)), 1 / f.jaw_q);
        } else {
            const float t = std::min(1.0f, (widest_row - y) / (widest_row - f.top));
            half_width_[k] = skull * cheekbone(y) * std::sqrt(std::max(0.0f, 1 - std::pow(t, 2.6f)));
        }
        widest_ = std::max(widest_, half_width_[k]);
        const float v_chin = clamp01((y - 1.25f) / (f.chin - 1.25f));
        const float v_top = clamp01((-0.75f - y) / (-0.75f - f.top));
        rounding_[k] = std::pow(v_chin, 4.5f) + std::pow(v_top, 2.4f);
    }
}

float FaceShape::inside(Vec2 p) const {
    const FaceForm& f = sitter_.face;
    const float width = 1.055f * f.width * cheekbone(p.y);
    const float u = std::abs(p.x) / width;
    const bool jaw = p.y > widest_row;
    const float reach = jaw ? f.chin - widest_row : widest_row - f.top;
    const float t = std::abs(p.y - widest_row) / reach;
    const float powers_y = jaw ? f.jaw_p : 2.6f;
    const float powers_x = jaw ? f.jaw_q : 2.0f;
    const float down = std::pow(t, powers_y);
    const float across = std::pow(u, powers_x);
    const float slope_x = u > 0 ? powers_x * across / (u * width) : 0;
    const float slope_y = t > 0 ? powers_y * down / (t * reach) : 0;
    return (1 - down - across) / std::max(0.2f, std::sqrt(slope_x * slope_x + slope_y * slope_y));
}

float FaceShape::base(Vec2 p) const {
    if (p.y <= sitter_.face.top || p.y >= sitter_.face.chin) return 0;
    const float width = std::max(0.02f, half_width(p.y));
    const float u = std::abs(p.x) / width;
    if (u >= 1) return 0;
    const float a = 1 - std::pow(u, 2.7f) - read(rounding_, p.y);
    if (a <= 0) return 0;
    return 1.17f * sitter_.face.depth * (std::sqrt(a + 0.03f) - 0.173205f);
}

Vec2 FaceShape::seen(Vec2 feature_point) const {
    Vec2 p = feature_point;
    for (int i = 0; i < 8; ++i) {
        const float z = base(p);
        p = {feature_point.x + yaw_ * z, feature_point.y + pitch_ * (z - 0.6f)};
    }
    return p;
}

float FaceShape::mouth_line(float u) const {
    const float a = std::min(std::abs(u), 1.15f);
    return sitter_.mouth.y - (0.012f + 0.042f * sitter_.mouth.smile) * a * a * a;
}

float FaceShape::upper_lip(float x) const {
    const float u = x / sitter_.mouth.half_width;
    const float rest = std::max(0.0f, 1 - u * u);
    return sitter_.mouth.upper * std::sqrt(rest) * std::sqrt(std::sqrt(rest)) * (1 - 0.28f * bell(square(x / 0.085f)));
}

float FaceShape::lower_lip(float u) const {
    const float rest = std::max(0.0f, 1 - u * u);
    return sitter_.mouth.lower * std::sqrt(rest) * std::sqrt(std::sqrt(rest));
}

float FaceShape::eye(float ax, float y) const {
    const FaceForm& f = sitter_.face;
    float z =
        f.socket * (-0.175f * bump(ax, y, 0.47f, 0, 0.30f, 0.20f) - 0.075f * bump(ax, y, 0.235f, -0.03f, 0.12f, 0.17f));
    z += 0.15f * bump(ax, y, 0.51f, 0, 0.23f, 0.155f);
    z += f.brow_ridge * bump(ax, y, 0.45f, -0.36f, 0.36f, 0.11f);
    z -= 0.012f * bump(ax, y, 0.46f, 0.235f, 0.2f, 0.06f);
    if (std::abs(ax - 0.5f) < 0.36f && std::abs(y) < 0.3f) {
        const Lids::Place at = lids_.place(ax, y);
        const float within = 1 - smoothstep(0.85f, 1.2f, std::abs(at.u));
        const float crease = lids_.open_upper(at.u) - lids_.form().crease;
        z += within * (-0.018f * bell(square((at.v - crease) / 0.02f)) +
                       0.012f * bell(square((at.v - lids_.upper(at.u) + 0.018f) / 0.02f)) +
                       0.010f * bell(square((at.v - lids_.lower(at.u) - 0.016f) / 0.018f)));
    }
    return z;
}

float FaceShape::nose(float x, float ax, float y) const {
    const FaceForm& f = sitter_.face;
    const float wide = f.nose_width;
    const float down = y / f.nose_length;
    float z = 0;
    const float t = (down + 0.34f) / 0.94f;
    if (t > 0) {
        const float rise = f.nose_depth * std::pow(std::min(1.0f, t), f.nose_bridge);
        const float end = 1 - smoothstep(0.64f, 0.845f, down + 0.55f * x * x - 0.028f * bell(square(x / 0.06f)));
        const float s = lerp(0.125f, 0.170f, std::min(1.0f, t)) * wide;
        z += rise * end * bell(square(x / s));
    }
    z += 0.085f * bump(x, down, 0, 0.625f, 0.135f * wide, 0.11f);
    const float r2 = square((ax - 0.185f * wide) / 0.08f) + square((down - 0.672f) / 0.08f);
    if (r2 < 9) z += 0.115f * bell(r2 * std::sqrt(std::sqrt(r2)));
    z -= 0.035f * bump(ax, down, 0.105f * wide, 0.742f, 0.045f, 0.026f);
    return z;
}

float FaceShape::mouth(float x, float ax, float y) const {
    const MouthForm& m = sitter_.mouth;
    const float low = m.y - 1.135f;
    float z = 0.09f * bump(x, y, 0, 1.12f + low, 0.42f, 0.27f) - 0.022f * bump(x, y, 0, 0.93f + low, 0.045f, 0.085f);
    const float u = x / m.half_width;
    if (std::abs(u) < 1.2f) {
        const float line = mouth_line(u);
        const float upper = upper_lip(x);
        const float lower = lower_lip(u);
        if (upper > 0.004f && y < line && y > line - upper)
            z += 0.045f * std::sin(3.14159f * (line - y) / upper) * std::min(1.0f, upper / 0.05f);
        if (lower > 0.004f && y > line && y < line + lower)
            z += 0.065f * std::sin(3.14159f * (y - line) / lower) * std::min(1.0f, lower / 0.07f);
        z -= 0.035f * bell(square((y - line) / 0.014f)) * (1 - smoothstep(0.9f, 1.08f, std::abs(u)));
        z -= 0.03f * bump(ax, y, m.half_width + 0.01f, line, 0.045f, 0.045f);
    }
    return z;
}

float FaceShape::relief(Vec2 p) const {
    const FaceForm& f = sitter_.face;
    const float x = p.x;
    const float y = p.y;
    const float ax = std::abs(x);
    float z = 0;
    if (y < 0.75f && y > -0.95f) z += eye(ax, y);
    if (y > -0.4f && y < 1.1f && ax < 0.6f) z += nose(x, ax, y);
    if (y > 0.5f && y < 1.85f) z += mouth(x, ax, y);
    z += 0.085f * f.cheek * bump(ax, y, 0.68f, 0.40f, 0.30f, 0.22f);
    const float t = (y - 0.70f) / 0.62f;
    if (t > 0 && t < 1) {
        const float line = 0.29f + 0.24f * t * std::sqrt(std::sqrt(t));
        z -= f.fold * std::sin(3.14159f * t) * bell(square((ax - line) / 0.06f));
    }
    const float low = f.chin - 1.8f;
    z += -0.06f * bump(x, y, 0, 1.36f + 0.6f * low, 0.25f, 0.06f) +
         0.085f * bump(x, y, 0, 1.58f + 0.9f * low, 0.26f, 0.15f);
    return z;
}

}  // namespace studio
