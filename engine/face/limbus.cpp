#include "engine/face/limbus.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace likeness {

namespace {

constexpr double farthest = 0.125;                    // of the eye distance, from where the eye is thought to be
constexpr double usual_error = 0.10;                  // of the eye distance: how far a first guess lies off now and then
constexpr double least_radius = 0.075, greatest_radius = 0.11, radius_step = 0.0075;
constexpr double least_apart = 0.03;                  // of the eye distance, between two circles that are two answers
constexpr std::size_t most = 8;
constexpr float greatest_step = 63;                   // a glint or a white lid should not outweigh the rest of the circle

struct Direction {
    float x, y, weight;
};

// Both sides from a little above the middle to far below, and thinly the bottom.
const std::vector<Direction>& directions() {
    static const std::vector<Direction> all = [] {
        std::vector<Direction> made;
        for (int degrees = -30; degrees <= 210; degrees += 10) {
            const double angle = degrees * std::numbers::pi / 180;
            const bool side = degrees <= 50 || degrees >= 130;
            made.push_back({static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle)), side ? 1.0F : 0.4F});
        }
        return made;
    }();
    return all;
}

float sample(const cv::Mat& patch, float x, float y) {
    const int ix = std::clamp(static_cast<int>(x), 0, patch.cols - 2), iy = std::clamp(static_cast<int>(y), 0, patch.rows - 2);
    const float fx = std::clamp(x - static_cast<float>(ix), 0.0F, 1.0F), fy = std::clamp(y - static_cast<float>(iy), 0.0F, 1.0F);
    const float* top = patch.ptr<float>(iy) + ix;
    const float* bottom = patch.ptr<float>(iy + 1) + ix;
    return (top[0] * (1 - fx) + top[1] * fx) * (1 - fy) + (bottom[0] * (1 - fx) + bottom[1] * fx) * fy;
}

float step_across(const cv::Mat& patch, float x, float y, float radius, float half) {
    float sum = 0, weights = 0;
    for (const Direction& d : directions()) {
        const float inside = sample(patch, x + d.x * (radius - half), y + d.y * (radius - half));
        const float outside = sample(patch, x + d.x * (radius + half), y + d.y * (radius + half));
        sum += d.weight * std::min(outside - inside, greatest_step);
        weights += d.weight;
    }
    return sum / weights;
}

// The best, and the best of what lies apart from those.
std::vector<Limbus> apart(std::vector<Limbus> circles, double least) {
    std::ranges::stable_sort(circles, [](const Limbus& a, const Limbus& b) { return a.score > b.score; });
    std::vector<Limbus> kept;
    for (const Limbus& circle : circles) {
        const bool alone = std::ranges::none_of(kept, [&](const Limbus& one) {
            return std::hypot(one.centre.x - circle.centre.x, one.centre.y - circle.centre.y) < least;
        });
        if (alone) kept.push_back(circle);
        if (kept.size() == most) break;
    }
    return kept;
}

}  // namespace

std::vector<Limbus> limbus(const Raster& grey_patch, PointPx near, double distance) {
    const cv::Mat view(grey_patch.height(), grey_patch.width(), CV_8UC1, const_cast<std::uint8_t*>(grey_patch.samples().data()));
    const int reach = static_cast<int>(std::ceil((farthest + greatest_radius) * distance)) + 3;
    const cv::Rect about = cv::Rect(static_cast<int>(near.x) - reach, static_cast<int>(near.y) - reach, 2 * reach + 1, 2 * reach + 1) &
                           cv::Rect(0, 0, view.cols, view.rows);
    if (about.width < 8 || about.height < 8) return {};
    cv::Mat smooth;
    view(about).convertTo(smooth, CV_32F);
    cv::GaussianBlur(smooth, smooth, {0, 0}, std::max(0.6, 0.012 * distance));

    const auto half = static_cast<float>(std::max(0.8, 0.0137 * distance));
    const double x0 = near.x - about.x - 0.5, y0 = near.y - about.y - 0.5, step = std::max(0.5, 0.008 * distance);
    const int steps = static_cast<int>(farthest * distance / step);
    std::vector<Limbus> found;
    for (int j = -steps; j <= steps; ++j) {
        for (int i = -steps; i <= steps; ++i) {
            const double off = std::hypot(i * step, j * step) / distance;
            if (off > farthest) continue;
            const double likely = std::exp(-0.5 * off * off / (usual_error * usual_error));
            const double x = x0 + i * step, y = y0 + j * step;
            Limbus here{{x + about.x + 0.5, y + about.y + 0.5}};
            for (double radius = least_radius; radius < greatest_radius; radius += radius_step) {
                const double score = likely * step_across(smooth, static_cast<float>(x), static_cast<float>(y), static_cast<float>(radius * distance), half);
                if (score > here.score) here.score = score, here.radius = radius * distance;
            }
            if (here.score > 0) found.push_back(here);
        }
    }
    return apart(std::move(found), least_apart * distance);
}

}  // namespace likeness
