// A colour of the drawn keyframe: sRGB as stored, 0 to 255, in float, so that shading may pass the ends before it
// clips.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

namespace studio {

struct ScreenColour {
    float r = 0;
    float g = 0;
    float b = 0;

    constexpr ScreenColour operator*(float k) const { return {r * k, g * k, b * k}; }
    constexpr ScreenColour operator+(ScreenColour o) const { return {r + o.r, g + o.g, b + o.b}; }
};

constexpr ScreenColour screen_colour(const std::array<std::uint8_t, 3>& c) {
    return {static_cast<float>(c[0]), static_cast<float>(c[1]), static_cast<float>(c[2])};
}

constexpr ScreenColour mix(ScreenColour a, ScreenColour b, float share_of_b) {
    return a * (1 - share_of_b) + b * share_of_b;
}

constexpr std::uint8_t sample(float value) {
    return static_cast<std::uint8_t>(static_cast<int>(std::clamp(value, 0.0F, 255.0F) + 0.5F));
}

/// 0 below `from`, 1 above `to`, smooth between.
constexpr float smooth_step(float from, float to, float value) {
    const float t = std::clamp((value - from) / (to - from), 0.0F, 1.0F);
    return t * t * (3 - 2 * t);
}

}  // namespace studio
