// Small numbers of the drawing room: places, colours, soft steps. Everything is a value; nothing here knows a face.
// Lengths are in IOD (distance between the pupils = 1), x to the picture's right, y down, z to the viewer.
#pragma once

#include <algorithm>
#include <cmath>

namespace studio {

struct Vec2 {
    float x = 0;
    float y = 0;
    constexpr Vec2 operator+(Vec2 o) const { return {x + o.x, y + o.y}; }
    constexpr Vec2 operator-(Vec2 o) const { return {x - o.x, y - o.y}; }
    constexpr Vec2 operator*(float k) const { return {x * k, y * k}; }
};

struct Vec3 {
    float x = 0;
    float y = 0;
    float z = 0;
    constexpr Vec3 operator+(Vec3 o) const { return {x + o.x, y + o.y, z + o.z}; }
    constexpr Vec3 operator*(float k) const { return {x * k, y * k, z * k}; }
};

inline float length(Vec2 v) { return std::sqrt(v.x * v.x + v.y * v.y); }
constexpr float dot(Vec3 a, Vec3 b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
inline Vec3 unit(Vec3 v) { return v * (1.0f / std::sqrt(std::max(1e-12f, dot(v, v)))); }

/// A colour in linear light, 1 = paper white.
struct Rgb {
    float r = 0;
    float g = 0;
    float b = 0;
    constexpr Rgb operator+(Rgb o) const { return {r + o.r, g + o.g, b + o.b}; }
    constexpr Rgb operator*(Rgb o) const { return {r * o.r, g * o.g, b * o.b}; }
    constexpr Rgb operator*(float k) const { return {r * k, g * k, b * k}; }
};

constexpr float lerp(float a, float b, float t) { return a + (b - a) * t; }
constexpr Vec2 lerp(Vec2 a, Vec2 b, float t) { return a + (b - a) * t; }
constexpr Rgb lerp(Rgb a, Rgb b, float t) { return a + (b + a * -1.0f) * t; }
constexpr float clamp01(float v) { return v < 0 ? 0 : v > 1 ? 1 : v; }
constexpr float square(float v) { return v * v; }

constexpr float smoothstep(float from, float to, float v) {
    const float t = clamp01((v - from) / (to - from));
    return t * t * (3 - 2 * t);
}

/// e^-q for q >= 0, by six squarings: exact enough for a bump, quick, and the same bits everywhere.
constexpr float bell(float q) {
    float b = 1 - q * (1 / 64.0f);
    if (b <= 0) return 0;
    b *= b;
    b *= b;
    b *= b;
    b *= b;
    b *= b;
    return b * b;
}

/// A bump of height 1 at (cx, cy) with half axes (sx, sy).
constexpr float bump(float x, float y, float cx, float cy, float sx, float sy) {
    const float u = (x - cx) / sx;
    const float v = (y - cy) / sy;
    return bell(u * u + v * v);
}

/// One 8-bit sRGB level (0..255) in linear light.
inline float linear(float level) {
    const float v = level / 255;
    return v <= 0.04045f ? v / 12.92f : std::pow((v + 0.055f) / 1.055f, 2.4f);
}
inline Rgb srgb(float r, float g, float b) { return {linear(r), linear(g), linear(b)}; }

}  // namespace studio
