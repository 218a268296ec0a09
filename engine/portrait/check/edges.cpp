#include "engine/portrait/check/edges.h"

#include "engine/portrait/check/rank.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>
#include <numbers>

namespace likeness {

namespace {

constexpr double of_difference = 1.0 / 3;  // pixels²: the variance that [-1 0 1] / 2 adds, as a box two pixels wide does

struct Gradient {
    cv::Mat x, y, length;
};

Gradient gradient(const cv::Mat& light, double deviation) {
    cv::Mat calm;
    cv::GaussianBlur(light, calm, {0, 0}, deviation, deviation, cv::BORDER_REPLICATE);
    const cv::Matx<float, 1, 3> across{-0.5F, 0, 0.5F};
    Gradient out;
    cv::filter2D(calm, out.x, CV_32F, across, {-1, -1}, 0, cv::BORDER_REPLICATE);
    cv::filter2D(calm, out.y, CV_32F, across.t(), {-1, -1}, 0, cv::BORDER_REPLICATE);
    cv::magnitude(out.x, out.y, out.length);
    return out;
}

// Whether no neighbour across the edge has a steeper gradient.
bool is_ridge(const Gradient& g, int x, int y) {
    const float length = g.length.at<float>(y, x);
    const float dx = g.x.at<float>(y, x) / length, dy = g.y.at<float>(y, x) / length;
    const int sx = static_cast<int>(std::lround(dx)), sy = static_cast<int>(std::lround(dy));
    return length >= g.length.at<float>(y + sy, x + sx) && length > g.length.at<float>(y - sy, x - sx);
}

}  // namespace

std::vector<BlurredEdge> blurred_edges(const Plane& light, double calming, double again, double share) {
    const cv::Mat all(light.height(), light.width(), CV_32F, const_cast<float*>(light.samples().data()));
    const double before = calming * calming, after = before + again * again;
    const Gradient first = gradient(all, calming), second = gradient(all, std::sqrt(after));

    std::vector<float> lengths(first.length.begin<float>(), first.length.end<float>());
    if (lengths.empty()) return {};
    const float least = std::max(static_cast<float>(share) * quantile(lengths, 0.98), 3 * median(lengths));

    std::vector<BlurredEdge> out;
    const int rim = 2 + static_cast<int>(2 * again);
    for (int y = rim; y < all.rows - rim; ++y) {
        const float* length = first.length.ptr<float>(y);
        for (int x = rim; x < all.cols - rim; ++x) {
            if (length[x] < least || length[x] <= 0 || !is_ridge(first, x, y)) continue;
            const double ratio = length[x] / std::max(1e-9F, second.length.at<float>(y, x)), r2 = ratio * ratio;
            if (r2 <= 1) continue;
            const double variance = (after + of_difference - r2 * (before + of_difference)) / (r2 - 1);
            float angle = std::atan2(first.y.at<float>(y, x), first.x.at<float>(y, x));
            if (angle < 0) angle += std::numbers::pi_v<float>;
            out.push_back({static_cast<float>(std::sqrt(std::max(0.0, variance))), angle, length[x]});
        }
    }
    return out;
}

}  // namespace likeness
