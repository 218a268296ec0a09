#include "eye_paint.h"

namespace studio {

EyePaint::EyePaint(const Sitter& sitter, const Scene& scene, const FaceShape& face, const Noise& noise,
                   Rgb frontal_light, float pixel)
    : sitter_(sitter), scene_(scene), lids_(face.lids()), noise_(noise), light_(frontal_light), pixel_(pixel),
      white_(lerp(1.0f, 0.36f, smoothstep(0.20f, 0.75f, sitter.tone))),
      iris_light_(lerp(1.0f, 0.5f, smoothstep(0.35f, 0.8f, sitter.tone))) {}

Rgb EyePaint::ball(float side, Vec2 f, Lids::Place at, float upper, float lower) const {
    // The white, darker to the corners and under the upper lid.
    const float round = 1 - 0.32f * at.u * at.u;
    const float lid = lerp(0.38f, 1.0f, smoothstep(0.0f, 0.085f, at.v - upper));
    Rgb colour = Rgb{0.66f, 0.62f, 0.60f} * (white_ * round);
    const float corner = smoothstep(-0.74f, -0.93f, at.u);
    colour = lerp(colour, sitter_.skin * Rgb{0.85f, 0.50f, 0.48f}, 0.8f * corner);

    const float dx = f.x - side * 0.5f - scene_.gaze_x;
    const float dy = f.y - scene_.gaze_y;
    const float r = std::sqrt(dx * dx + dy * dy) / sitter_.eye.iris;
    const float soft = pixel_ / sitter_.eye.iris;
    const float iris = smoothstep(1 + soft, 1 - soft - 0.05f, r);
    if (iris > 0) {
        const float angle = std::atan2(dy, dx);
        const float fibre = 1 + 0.30f * noise_.at(9 * angle + 30, 1.6f * r * 3);
        const float away = 0.5f - 0.5f * (dx * scene_.side - dy) / sitter_.eye.iris;
        Rgb ring = sitter_.eye.colour * (iris_light_ * fibre * (0.75f + 0.9f * clamp01(away)));
        ring = ring * lerp(1.0f, 0.35f, smoothstep(0.74f, 1.0f, r));
        const float pupil = smoothstep(0.40f + soft, 0.40f - soft, r);
        ring = lerp(ring, {0.006f, 0.005f, 0.005f}, pupil);
        colour = lerp(colour, ring, iris);
    }
    colour = colour * lid * light_;
    // The wet lower rim.
    const float rim = smoothstep(0.020f, 0.004f, lower - at.v);
    colour = lerp(colour, sitter_.skin * light_ * Rgb{0.80f, 0.56f, 0.54f}, 0.6f * rim);
    // The key's window and a dot of the fill.
    const float cx = std::abs(dx - 0.034f * scene_.side);
    const float cy = std::abs(dy + 0.036f);
    const float window = smoothstep(0.017f + pixel_, 0.014f, std::max(cx, cy)) * lid;
    const float dot = bell((square(dx + 0.036f * scene_.side) + square(dy - 0.028f)) / square(0.008f));
    colour = lerp(colour, {0.92f, 0.93f, 0.95f}, 0.88f * window);
    return lerp(colour, {0.6f, 0.6f, 0.6f}, 0.22f * dot);
}

void EyePaint::paint(Rgb& colour, Vec2 f) const {
    const float side = f.x < 0 ? -1.0f : 1.0f;
    const float ax = std::abs(f.x);
    const Lids::Place at = lids_.place(ax, f.y);
    if (std::abs(at.u) > 1.3f || std::abs(at.v) > 0.26f) return;
    const float upper = lids_.upper(at.u);
    const float lower = lids_.lower(at.u);
    const float beyond = std::max(0.0f, std::abs(at.u) - 1) * sitter_.eye.half_width;

    // Crease and soft tone of the lid.
    const float crease = at.v - (lids_.open_upper(at.u) - sitter_.eye.crease * (1 - 0.35f * at.u * at.u));
    const float fold = 0.34f * bell(square(crease / 0.013f)) * (1 - smoothstep(0.85f, 1.12f, std::abs(at.u + 0.04f)));
    colour = colour * Rgb{1 - 0.85f * fold, 1 - fold, 1 - fold};

    if (std::abs(at.u) < 1) {
        const float depth = std::min(at.v - upper, lower - at.v);
        const float cover = smoothstep(-pixel_ * 0.7f, pixel_ * 0.7f, depth);
        if (cover > 0) colour = lerp(colour, ball(side, f, at, upper, lower), cover);
    }

    // Lash lines: the upper one thick, thicker outwards; the lower one a breath.
    const float grow = 0.55f + 0.45f * smoothstep(-0.9f, 0.8f, at.u);
    const float thick = sitter_.eye.lash * grow;
    const float end = (1 - smoothstep(0.0f, 0.035f, beyond)) * smoothstep(-1.02f, -0.85f, at.u);
    const float line = std::abs(at.v - upper + 0.30f * thick - (at.u > 1 ? -0.4f * beyond : 0));
    const float upper_dark = 0.90f * smoothstep(thick * 0.75f + pixel_, thick * 0.25f, line) * end;
    const float lower_dark =
        0.30f * bell(square((at.v - lower - 0.004f) / 0.011f)) * smoothstep(-0.7f, 0.5f, at.u) * end;
    const Rgb lash{0.013f, 0.010f, 0.009f};
    colour = lerp(colour, lash, std::max(upper_dark, lower_dark));
}

}  // namespace studio
