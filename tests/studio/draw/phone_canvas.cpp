#include "tests/studio/draw/phone_canvas.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace studio {
namespace {

void blend(std::uint8_t* pixel, ScreenColour colour, float share) {
    const ScreenColour under{static_cast<float>(pixel[0]), static_cast<float>(pixel[1]), static_cast<float>(pixel[2])};
    const ScreenColour now = mix(under, colour, share);
    pixel[0] = sample(now.r);
    pixel[1] = sample(now.g);
    pixel[2] = sample(now.b);
}

/// How much of the pixel from `at` to `at` + 1 the stretch from `low` to `high` covers.
double overlap(double at, double low, double high) {
    return std::clamp(std::min(at + 1, high) - std::max(at, low), 0.0, 1.0);
}

}  // namespace

PhoneCanvas::PhoneCanvas(int width, ScreenColour paper)
    : scale_(width / page_width),
      picture_({width, static_cast<int>(std::lround(width * page_height / page_width))}, 3) {
    auto& samples = picture_.samples();
    for (std::size_t i = 0; i < samples.size(); i += 3) {
        samples[i] = sample(paper.r);
        samples[i + 1] = sample(paper.g);
        samples[i + 2] = sample(paper.b);
    }
}

void PhoneCanvas::box(likeness::BoxPx where, double radius, ScreenColour colour, double opacity) {
    const likeness::BoxPx b = where.scaled(scale_);
    const double r = std::min(radius * scale_, std::min(b.width, b.height) / 2);
    const int left = std::max(0, static_cast<int>(std::floor(b.x)));
    const int right = std::min(picture_.width(), static_cast<int>(std::ceil(b.right())));
    const int top = std::max(0, static_cast<int>(std::floor(b.y)));
    const int bottom = std::min(picture_.height(), static_cast<int>(std::ceil(b.bottom())));
    const std::array<std::uint8_t, 3> solid = {sample(colour.r), sample(colour.g), sample(colour.b)};
    for (int y = top; y < bottom; ++y) {
        std::uint8_t* row = picture_.row(y);
        const double high = overlap(y, b.y, b.bottom()) * opacity;
        const double corner_y = std::abs(y + 0.5 - b.centre().y) - (b.height / 2 - r);
        for (int x = left; x < right; ++x) {
            double share = high * overlap(x, b.x, b.right());
            const double corner_x = std::abs(x + 0.5 - b.centre().x) - (b.width / 2 - r);
            if (corner_x > 0 && corner_y > 0 && r > 0) {
                const double out = std::sqrt(corner_x * corner_x + corner_y * corner_y) - r;
                share = opacity * std::clamp(0.5 - out, 0.0, 1.0);
            }
            if (share >= 1) {
                std::copy_n(solid.data(), 3, row + 3 * x);
            } else if (share > 0) {
                blend(row + 3 * x, colour, static_cast<float>(share));
            }
        }
    }
}

void PhoneCanvas::code(const CodeModules& modules, likeness::BoxPx where, ScreenColour colour) {
    if (modules.side == 0) return;
    // A pixel is smaller than a module, so along each axis it lies in one module or across two.
    struct Across {
        int first, second;
        float share_of_second;
    };
    const double pitch = where.width / modules.side * scale_;
    const auto across = [&](int pixel, double origin) {
        const double from = (pixel - origin) / pitch;
        const double to = (pixel + 1 - origin) / pitch;
        const int first = static_cast<int>(std::floor(from));
        const int second = static_cast<int>(std::floor(to));
        return Across{first, second, first == second ? 0 : static_cast<float>((to - second) / (to - from))};
    };
    const auto dark = [&](int x, int y) {
        const bool inside = x >= 0 && y >= 0 && x < modules.side && y < modules.side;
        return inside && modules.is_dark(x, y) ? 1.0F : 0.0F;
    };
    const likeness::BoxPx b = where.scaled(scale_);
    for (int y = static_cast<int>(b.y); y < b.bottom() && y < picture_.height(); ++y) {
        const Across v = across(y, b.y);
        for (int x = static_cast<int>(b.x); x < b.right() && x < picture_.width(); ++x) {
            const Across h = across(x, b.x);
            const float upper = std::lerp(dark(h.first, v.first), dark(h.second, v.first), h.share_of_second);
            const float lower = std::lerp(dark(h.first, v.second), dark(h.second, v.second), h.share_of_second);
            const float share = std::lerp(upper, lower, v.share_of_second);
            if (share > 0) blend(picture_.row(y) + 3 * x, colour, share);
        }
    }
}

void PhoneCanvas::disc(likeness::PointPx centre, double radius, ScreenColour colour) {
    box({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, radius, colour);
}

}  // namespace studio
