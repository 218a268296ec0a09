#include "light.h"

namespace studio {

namespace {

constexpr Rgb wrap{0.32f, 0.20f, 0.15f};
constexpr Rgb kept{0.45f, 0.32f, 0.28f};  // of the key, in full shadow: shadows stay warm

float wrapped(float cosine, float w) { return std::max(0.0f, (cosine + w) / (1 + w)); }

float to_sixteenth(float v) {
    v *= v;
    v *= v;
    v *= v;
    return v * v;
}

}  // namespace

Light::Light(const Scene& scene)
    : key_(unit({0.55f * scene.side, -0.50f, 0.85f})), fill_(unit({-0.75f * scene.side, -0.12f, 0.75f})),
      key_half_(unit(key_ + Vec3{0, 0, 1})), fill_half_(unit(fill_ + Vec3{0, 0, 1})), key_share_(scene.key),
      fill_share_(scene.fill), ambient_(scene.ambient) {}

Rgb Light::falls(Vec3 n, float open, float lit) const {
    const float key = dot(n, key_);
    const float fill = dot(n, fill_);
    const float sky = ambient_ * (0.75f - 0.35f * n.y);
    const float closed = 1 - open;  // hollows glow in their own colour, which is warm
    const auto channel = [&](float w, float rest, float glow) {
        const float shadow = rest + (1 - rest) * lit;
        return (key_share_ * wrapped(key, w) * shadow + fill_share_ * wrapped(fill, w) + sky) * open *
               (1 + glow * closed);
    };
    return {channel(wrap.r, kept.r, 0.40f), channel(wrap.g, kept.g, 0.12f), channel(wrap.b, kept.b, 0.0f)};
}

float Light::shine(Vec3 n, float open, float lit) const {
    const float rim = square(square(1 - std::max(0.0f, n.z)));
    const float fresnel = 0.04f + 0.17f * rim;
    const float k = std::max(0.0f, dot(n, key_half_));
    const float f = std::max(0.0f, dot(n, fill_half_));
    const float k16 = to_sixteenth(k);
    const float f16 = to_sixteenth(f);
    const float broad = key_share_ * lit * k16 + fill_share_ * f16;
    const float tight = key_share_ * lit * k16 * k16 * k16 + fill_share_ * f16 * f16 * f16;
    return fresnel * open * (1.1f * broad + 1.0f * tight);
}

Vec3 normal(const Plane& z, int x, int y, float pixels_per_iod) {
    const int l = std::max(0, x - 1);
    const int r = std::min(z.width - 1, x + 1);
    const int u = std::max(0, y - 1);
    const int d = std::min(z.height - 1, y + 1);
    const float across = (z.at(r, y) - z.at(l, y)) * pixels_per_iod / static_cast<float>(std::max(1, r - l));
    const float down = (z.at(x, d) - z.at(x, u)) * pixels_per_iod / static_cast<float>(std::max(1, d - u));
    return unit({-std::clamp(across, -2.6f, 2.6f), -std::clamp(down, -2.6f, 2.6f), 1});
}

Plane openness(const Plane& z, float pixels_per_iod) {
    Plane floor = z;
    for (float& v : floor.values) v = std::max(v, -0.9f);
    Plane open(z.width, z.height, 1.0f);
    const float sigmas[] = {0.035f, 0.11f, 0.30f};
    const float strengths[] = {2.4f, 1.6f, 1.0f};
    constexpr float deepest = 0.48f;  // in sigmas: a chin over a neck is a step, not a pit
    for (int i = 0; i < 3; ++i) {
        Plane soft = floor;
        blur(soft, sigmas[i] * pixels_per_iod);
        const float k = 0.5f * strengths[i] / sigmas[i];
        for (std::size_t p = 0; p < open.values.size(); ++p)
            open.values[p] *= bell(k * std::clamp(soft.values[p] - floor.values[p], 0.0f, deepest * sigmas[i]));
    }
    return open;
}

Plane arriving(const Plane& z, float pixels_per_iod, Vec3 key) {
    constexpr int count = 26;
    constexpr float dz = 0.035f;
    Plane lit(z.width, z.height, 1.0f);
    const float step_x = key.x / key.z * dz * pixels_per_iod;
    const float step_y = key.y / key.z * dz * pixels_per_iod;
    for (int y = 0; y < z.height; ++y) {
        for (int x = 0; x < z.width; ++x) {
            const float own = z.at(x, y);
            if (own < -0.95f) continue;
            float blocked = 0;
            for (int i = 2; i <= count; ++i) {
                const float far = static_cast<float>(i);
                const int sx = static_cast<int>(static_cast<float>(x) + 0.5f + step_x * far);
                const int sy = static_cast<int>(static_cast<float>(y) + 0.5f + step_y * far);
                if (sx < 0 || sy < 0 || sx >= z.width || sy >= z.height) break;
                const float above = z.at(sx, sy) - own - dz * far;
                if (above > 0) blocked = std::max(blocked, above / (0.02f + 0.10f * dz * far));
            }
            lit.at(x, y) = 1 - smoothstep(0.0f, 1.0f, blocked);
        }
    }
    blur(lit, 0.030f * pixels_per_iod);
    return lit;
}

}  // namespace studio
