#include "tests/studio/draw/phone.h"

#include "tests/studio/draw/keyframe_colour.h"
#include "tests/studio/draw/moire.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace studio {
namespace {

constexpr float body_half_width = 0.5F;
constexpr float body_half_height = static_cast<float>(phone_half_height);
constexpr float body_corner = 0.125F;
constexpr float glass_half_width = static_cast<float>(panel_half_width);
constexpr float glass_half_height = static_cast<float>(panel_half_height);
constexpr float glass_corner = 0.095F;
constexpr float rim = 0.012F;
constexpr float black_reflection = 0.01F * 255;

/// Distance to a round-cornered box round the origin, negative inside.
float outside(float x, float y, float half_width, float half_height, float corner) {
    const float dx = std::abs(x) - half_width + corner;
    const float dy = std::abs(y) - half_height + corner;
    if (dx > 0 && dy > 0) return std::sqrt(dx * dx + dy * dy) - corner;
    return std::max(dx, dy) - corner;
}

/// Bilinear; `u` and `v` from 0 to 1.
ScreenColour read(const likeness::Raster& panel, float u, float v) {
    const auto width = static_cast<float>(panel.width());
    const auto height = static_cast<float>(panel.height());
    const float x = std::clamp(u * width - 0.5F, 0.0F, width - 2);
    const float y = std::clamp(v * height - 0.5F, 0.0F, height - 2);
    const int column = static_cast<int>(x);
    const int line = static_cast<int>(y);
    const float fx = x - static_cast<float>(column);
    const float fy = y - static_cast<float>(line);
    const std::uint8_t* p = panel.row(line) + 3 * column;
    const std::uint8_t* q = panel.row(line + 1) + 3 * column;
    const auto channel = [&](int c) {
        const float upper = static_cast<float>(p[c]) + fx * static_cast<float>(p[c + 3] - p[c]);
        const float lower = static_cast<float>(q[c]) + fx * static_cast<float>(q[c + 3] - q[c]);
        return upper + fy * (lower - upper);
    };
    return {channel(0), channel(1), channel(2)};
}

/// The lit panel as photographed: its brightness, its dots, and the lamp mirrored in the glass.
class Glass {
public:
    Glass(const likeness::Raster& panel, const KeyframeOptions& options, double phone_px)
        : panel_(panel),
          moire_(static_cast<float>(options.moire_pitch), visible_depth(options.moire, phone_px)),
          light_(static_cast<float>(options.brightness * (1 - 0.25 * std::hypot(options.tilt_x, options.tilt_y)))),
          glare_(static_cast<float>(options.glare * 255)),
          place_(static_cast<float>(options.glare_place)),
          per_width_(static_cast<float>(1 / options.glare_width)),
          lean_(static_cast<float>(options.glare_lean)) {}

    ScreenColour at(float x, float y) const {
        const float u = (x + glass_half_width) / (2 * glass_half_width);
        const float v = (y + glass_half_height) / (2 * glass_half_height);
        ScreenColour colour = read(panel_, u, v) * light_;
        if (moire_.visible()) {
            const float down = v * (glass_half_height / glass_half_width);
            const auto [r, g, b] = moire_.at(std::max(u, 0.0F), std::max(down, 0.0F));
            colour = {colour.r * r, colour.g * g, colour.b * b};
        }
        return colour + mirrored(u, v);
    }

    /// What the glass mirrors, on the panel and on its black border alike.
    ScreenColour mirrored(float u, float v) const {
        const float lamp = glare_ * curve_((u - place_ - lean_ * (v - 0.5F)) * per_width_) + black_reflection;
        return {lamp, lamp, lamp};
    }

private:
    /// A small frame stands for a large one made smaller, and making it smaller averages the dots away.
    static float visible_depth(double depth, double phone_px) {
        return static_cast<float>(depth * std::min(1.0, phone_px / 1080));
    }

    const likeness::Raster& panel_;
    Moire moire_;
    GlareTable curve_;
    float light_;
    float glare_;
    float place_;
    float per_width_;
    float lean_;
};

/// Black border under glass, inside a metal rim that is lit from above.
ScreenColour body_colour(float x, float y, float body_edge) {
    const float metal = smooth_step(-rim, -0.8F * rim, body_edge);
    const float sky = smooth_step(body_half_height, -body_half_height, y);
    const float line = smooth_step(-rim, -0.5F * rim, body_edge) * smooth_step(0, -0.5F * rim, body_edge);
    const float tone = 58 + 46 * sky + 60 * line + 10 * x;
    return mix({13, 13, 15}, {tone, tone, tone + 3}, metal);
}

}  // namespace

void draw_phone(likeness::Raster& frame, const PhonePose& pose, const likeness::Raster& panel,
                const KeyframeOptions& options) {
    const likeness::BoxPx box = pose.bounds();
    const int left = std::max(0, static_cast<int>(std::floor(box.x)) - 1);
    const int right = std::min(frame.width(), static_cast<int>(std::ceil(box.right())) + 1);
    const int top = std::max(0, static_cast<int>(std::floor(box.y)) - 1);
    const int bottom = std::min(frame.height(), static_cast<int>(std::ceil(box.bottom())) + 1);
    const auto phone_px = static_cast<float>(pose.scale_at({}));
    const Glass glass(panel, options, phone_px);
    const auto& m = pose.to_phone();

    for (int row = top; row < bottom; ++row) {
        std::uint8_t* pixel = frame.row(row) + 3 * left;
        const double py = row + 0.5;
        for (int column = left; column < right; ++column, pixel += 3) {
            const double px = column + 0.5;
            const double w = 1 / (m[6] * px + m[7] * py + m[8]);
            const auto x = static_cast<float>((m[0] * px + m[1] * py + m[2]) * w);
            const auto y = static_cast<float>((m[3] * px + m[4] * py + m[5]) * w);
            const float body_edge = outside(x, y, body_half_width, body_half_height, body_corner);
            const float cover = std::min(0.5F - body_edge * phone_px, 1.0F);
            if (cover <= 0) continue;

            const float glass_edge = outside(x, y, glass_half_width, glass_half_height, glass_corner);
            const float lit = std::clamp(0.5F - glass_edge * phone_px, 0.0F, 1.0F);
            ScreenColour colour;
            if (lit > 0) colour = glass.at(x, y);
            if (lit < 1) {
                const float u = (x + glass_half_width) / (2 * glass_half_width);
                const float v = (y + glass_half_height) / (2 * glass_half_height);
                colour = mix(body_colour(x, y, body_edge) + glass.mirrored(u, v), colour, lit);
            }
            if (cover < 1) {
                const ScreenColour under{static_cast<float>(pixel[0]), static_cast<float>(pixel[1]),
                                         static_cast<float>(pixel[2])};
                colour = mix(under, colour, cover);
            }
            pixel[0] = sample(colour.r);
            pixel[1] = sample(colour.g);
            pixel[2] = sample(colour.b);
        }
    }
}

}  // namespace studio
