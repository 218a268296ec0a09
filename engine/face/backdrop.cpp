#include "engine/face/backdrop.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace likeness {

namespace {

struct Sample {
    std::array<double, 6> basis;
    std::array<double, 3> lab;    // mean of the surroundings
    std::array<double, 3> pixel;  // the one in the middle
    bool used = true;
};

std::array<double, 6> basis(int x, int y, SizePx frame) {
    const double u = 2.0 * x / frame.width - 1, v = 2.0 * y / frame.height - 1;
    return {1, u, v, u * u, u * v, v * v};
}

double value(const std::array<double, 6>& terms, const std::array<double, 6>& at) {
    double sum = 0;
    for (std::size_t i = 0; i < 6; ++i) sum += terms[i] * at[i];
    return sum;
}

double distance(const BackdropModel& model, const Sample& sample, const std::array<double, 3>& lab) {
    double sum = 0;
    for (std::size_t c = 0; c < 3; ++c) {
        const double d = value(model.terms[c], sample.basis) - lab[c];
        sum += d * d;
    }
    return std::sqrt(sum);
}

// Noise is no clutter: what is judged are means over so many pixels to each side, which a cloth's weave and a camera's
// noise vanish in and a bookshelf does not.
constexpr int surroundings = 4;

std::vector<Sample> edge_samples(const cv::Mat& lab, int lowest_row, BoxPx head) {
    const SizePx frame{lab.cols, lab.rows};
    const int strip = std::max(3, frame.width / 25);
    const int lowest = std::clamp(lowest_row, strip + 1, frame.height - 1);
    const int step = std::max(1, frame.width / 200);
    std::vector<Sample> samples;
    const auto take_all = [&](const cv::Rect& part) {
        cv::Mat means;
        cv::boxFilter(lab(part), means, CV_32F, {2 * surroundings + 1, 2 * surroundings + 1}, {-1, -1}, true, cv::BORDER_REPLICATE | cv::BORDER_ISOLATED);
        for (int y = 0; y < part.height; y += step)
            for (int x = 0; x < part.width; x += step) {
                if (part.x + x >= head.x && part.x + x < head.right() && part.y + y >= head.y && part.y + y < head.bottom()) continue;
                const cv::Vec3f mean = means.at<cv::Vec3f>(y, x), pixel = lab.at<cv::Vec3f>(part.y + y, part.x + x);
                samples.push_back({basis(part.x + x, part.y + y, frame), {mean[0], mean[1], mean[2]}, {pixel[0], pixel[1], pixel[2]}});
            }
    };
    take_all({0, 0, frame.width, strip});
    take_all({0, strip, strip, lowest - strip});
    take_all({frame.width - strip, strip, strip, lowest - strip});
    return samples;
}

double robust_deviation(std::vector<double> distances) {
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::ranges::nth_element(distances, middle);
    return 1.4826 * *middle;
}

void solve(BackdropModel& model, const std::vector<Sample>& samples) {
    cv::Matx<double, 6, 6> normal = cv::Matx<double, 6, 6>::zeros();
    std::array<cv::Vec<double, 6>, 3> right{};
    for (const Sample& sample : samples) {
        if (!sample.used) continue;
        for (int i = 0; i < 6; ++i) {
            for (int j = 0; j < 6; ++j) normal(i, j) += sample.basis[static_cast<std::size_t>(i)] * sample.basis[static_cast<std::size_t>(j)];
            for (std::size_t c = 0; c < 3; ++c) right[c][i] += sample.basis[static_cast<std::size_t>(i)] * sample.lab[c];
        }
    }
    for (int i = 0; i < 6; ++i) normal(i, i) += 1e-6;  // a strip alone does not fix all six terms
    for (std::size_t c = 0; c < 3; ++c) {
        const cv::Vec<double, 6> terms = normal.solve(right[c], cv::DECOMP_CHOLESKY);
        for (int i = 0; i < 6; ++i) model.terms[c][static_cast<std::size_t>(i)] = terms[i];
    }
}

}  // namespace

void BackdropModel::along(int y, std::vector<std::array<float, 3>>& row) const {
    row.resize(static_cast<std::size_t>(frame.width));
    const double v = 2.0 * y / frame.height - 1;
    for (std::size_t c = 0; c < 3; ++c) {
        const std::array<double, 6>& t = terms[c];
        const auto constant = static_cast<float>(t[0] + t[2] * v + t[5] * v * v);
        const auto linear = static_cast<float>(t[1] + t[4] * v), square = static_cast<float>(t[3]);
        for (std::size_t x = 0; x < row.size(); ++x) {
            const float u = 2.0F * static_cast<float>(x) / static_cast<float>(frame.width) - 1;
            row[x][c] = constant + u * (linear + square * u);
        }
    }
}

BackdropModel fit_backdrop(const cv::Mat& lab, int lowest_row, BoxPx head) {
    BackdropModel model{.frame = {lab.cols, lab.rows}};
    std::vector<Sample> samples = edge_samples(lab, lowest_row, head);
    if (samples.empty()) return model;
    std::vector<double> distances(samples.size());

    // Trimmed least squares: what the last fit explains worst (hair at the frame's edge, a shoulder) is left out.
    constexpr int rounds = 5;
    for (int round = 0; round < rounds; ++round) {
        solve(model, samples);
        for (std::size_t i = 0; i < samples.size(); ++i) distances[i] = distance(model, samples[i], samples[i].lab);
        model.residual = robust_deviation(distances);
        const double limit = std::max(2.5, 3 * model.residual);
        for (std::size_t i = 0; i < samples.size(); ++i) samples[i].used = distances[i] <= limit;
    }

    for (std::size_t i = 0; i < samples.size(); ++i) distances[i] = distance(model, samples[i], samples[i].pixel);
    model.noise = robust_deviation(distances);

    std::size_t used = 0;
    double least = 1e9, greatest = -1e9;
    for (const Sample& sample : samples) {
        used += sample.used;
        const double lightness = value(model.terms[0], sample.basis);
        least = std::min(least, lightness), greatest = std::max(greatest, lightness);
    }
    model.inliers = static_cast<double>(used) / static_cast<double>(samples.size());
    model.lightness_range = greatest - least;
    return model;
}

}  // namespace likeness
