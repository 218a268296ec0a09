#include "engine/face/iris.h"

#include "engine/picture/resample.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>
#include <vector>

namespace likeness {

namespace {

struct Gradient {
    float x, y;    // where
    float dx, dy;  // unit direction, dark to light
};

std::vector<Gradient> strong_gradients(const cv::Mat& patch) {
    cv::Mat gx, gy, length;
    cv::Sobel(patch, gx, CV_32F, 1, 0);
    cv::Sobel(patch, gy, CV_32F, 0, 1);
    cv::magnitude(gx, gy, length);
    cv::Scalar mean, deviation;
    cv::meanStdDev(length, mean, deviation);
    const auto threshold = static_cast<float>(mean[0] + 0.3 * deviation[0]);

    std::vector<Gradient> strong;
    for (int y = 0; y < patch.rows; ++y)
        for (int x = 0; x < patch.cols; ++x)
            if (const float l = length.at<float>(y, x); l > threshold && l > 0)
                strong.push_back({static_cast<float>(x), static_cast<float>(y), gx.at<float>(y, x) / l, gy.at<float>(y, x) / l});
    return strong;
}

}  // namespace

std::optional<PointPx> iris_centre(const Raster& grey_patch) {
    constexpr int width = 48;
    const int height = std::max(8, static_cast<int>(std::lround(width * static_cast<double>(grey_patch.height()) / grey_patch.width())));
    const Raster small = shrunk(grey_patch, {width, height});
    const cv::Mat patch(height, width, CV_8UC1, const_cast<std::uint8_t*>(small.samples().data()));
    cv::Mat dark;
    cv::GaussianBlur(patch, dark, {5, 5}, 1.0);
    const std::vector<Gradient> gradients = strong_gradients(patch);
    if (gradients.empty()) return {};

    // Peaks at the rim come from brows and from the patch's edge.
    const int rim_x = width / 8, rim_y = height / 6;
    double best = 0;
    std::optional<PointPx> centre;
    for (int y = rim_y; y < height - rim_y; ++y) {
        for (int x = rim_x; x < width - rim_x; ++x) {
            float sum = 0;
            for (const Gradient& g : gradients) {
                const float dx = g.x - static_cast<float>(x), dy = g.y - static_cast<float>(y);
                const float dot = dx * g.dx + dy * g.dy;
                if (dot > 0) sum += dot * dot / (dx * dx + dy * dy);
            }
            const double value = sum * (255.0 - dark.at<std::uint8_t>(y, x));
            if (value > best) {
                best = value;
                centre = PointPx{(x + 0.5) * grey_patch.width() / width, (y + 0.5) * grey_patch.height() / height};
            }
        }
    }
    return centre;
}

}  // namespace likeness
