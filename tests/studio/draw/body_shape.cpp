#include "body_shape.h"

namespace studio {

float front_edge(ClothesKind kind, float neck, float y) {
    if (kind == ClothesKind::gown) return y < 3.9f ? lerp(neck + 0.14f, 0.34f, clamp01((y - 2.05f) / 1.85f)) : 0.34f;
    return lerp(neck + 0.12f, 0.0f, clamp01((y - 2.05f) / 2.33f));
}

BodyShape::BodyShape(const Sitter& sitter)
    : neck_(sitter.face.neck), shoulder_(sitter.face.shoulder), slope_(sitter.face.slope), chin_(sitter.face.chin),
      stiff_(sitter.clothes.kind == ClothesKind::suit   ? 0.55f
             : sitter.clothes.kind == ClothesKind::gown ? 1.3f
                                                        : 1.0f) {}

float BodyShape::line(float x) const {
    const float ax = std::abs(x);
    // The neck's wall runs out smoothly: a kink here would show as a crease down the chest.
    const float beside = ax - neck_ + 0.03f;
    const float out = 0.5f * (beside + std::sqrt(beside * beside + 0.012f));
    const float trapezius = 2.00f + (chin_ - 1.8f) * 0.4f + slope_ * ax - 0.66f * bell(out / 0.17f);
    const float from = shoulder_ - 1.05f;
    if (ax <= from) return trapezius;
    const float u = std::min(1.0f, (ax - from) / 1.05f);
    return trapezius + 1.35f * (1 - std::pow(std::max(0.0f, 1 - std::pow(u, 2.5f)), 1 / 2.0f));
}

float BodyShape::inside(Vec2 p) const {
    const float ax = std::abs(p.x);
    const float column = neck_ * (1 + 0.05f * square(p.y - 1.75f)) - ax;
    if (ax >= shoulder_) return std::min(shoulder_ - ax, p.y - line(shoulder_));
    const float y = line(ax);
    const float slope = std::min(4.0f, (line(ax + 0.01f) - y) * 100);
    const float chest = (p.y - y) / std::sqrt(1 + slope * slope);
    // A smooth union: the neck runs into the shoulder without a notch.
    const float shoulders = std::min(chest, shoulder_ - ax);
    const float near = std::max(0.0f, 0.16f - std::abs(column - shoulders)) / 0.16f;
    return std::max(column, shoulders) + near * near * 0.04f;
}

float BodyShape::height(Vec2 p, const Noise& folds) const {
    const float ax = std::abs(p.x);
    const float u = std::min(1.0f, ax / (neck_ * 1.02f));
    const float round = std::pow(std::max(0.0f, 1 - std::pow(u, 2.3f)) + 0.01f, 1 / 2.3f);
    float column = 0.62f * round - 0.42f;
    // Two tendons that run from behind the ears to the pit of the throat.
    const float tendon = lerp(0.52f, 0.10f, clamp01((p.y - 1.6f) / 0.9f)) * neck_ / 0.75f;
    column += 0.045f * bell(square((ax - tendon) / 0.085f)) * smoothstep(1.7f, 2.1f, p.y);
    column -= 0.05f * bump(ax, p.y, 0, 2.50f, 0.09f, 0.10f);
    // The chest: rises from the shoulder line, round to the sides.
    float chest = -2;
    const float over_line = p.y - line(std::min(ax, shoulder_ - 0.001f));
    if (over_line > -0.5f) {
        const float depth = std::max(0.0f, over_line);
        const float across = std::sqrt(std::max(0.0f, 1 - std::pow(std::min(1.0f, ax / shoulder_), 2.8f)) + 0.004f);
        chest = -0.86f + 0.70f * std::sqrt(1 - bell(depth / 0.42f) + 0.002f) + 0.52f * across +
                0.05f * std::min(depth, 3.0f) + 1.5f * std::min(0.0f, over_line);
        chest += 0.07f * bump(ax, p.y, 0.95f, 4.1f, 0.75f, 0.8f);
        // Arms: a crease between them and the chest.
        const float crease = shoulder_ - 0.80f - 0.10f * (p.y - 3.6f);
        chest -= 0.075f * bell(square((ax - crease) / 0.065f)) * smoothstep(3.6f, 5.0f, p.y);
        // Folds fall from the shoulders towards the middle.
        const float along = p.y * 0.55f + ax * 0.25f;
        const float cross = p.x * 1.15f - p.y * 0.32f * std::clamp(p.x * 0.8f, -1.0f, 1.0f);
        const float swing =
            folds.at(cross * 2.1f + 40, along * 0.9f) + 0.5f * folds.at(cross * 4.3f, along * 1.9f + 90);
        chest += stiff_ * 0.020f * swing * smoothstep(0.25f, 1.2f, depth);
    }
    // Soft maximum, so that the neck grows out of the shoulders.
    const float k = 14;
    const float high = std::max(column, chest);
    const float low = std::min(column, chest);
    return p.y < 1.2f ? column : high + std::log1p(bell(k * (high - low))) / k;
}

}  // namespace studio
