#include "engine/portrait/check/checks.h"

#include "engine/portrait/check/edges.h"
#include "engine/portrait/check/patch.h"
#include "engine/portrait/check/rank.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace likeness {

namespace {

constexpr std::size_t few = 20;  // edges that tell nothing

// The window of Hann: the rims of the patch are no edges.
cv::Mat hann(int length) {
    cv::Mat out(length, 1, CV_32F);
    for (int i = 0; i < length; ++i) out.at<float>(i) = static_cast<float>(0.5 - 0.5 * std::cos(2 * std::numbers::pi * (i + 0.5) / length));
    return out;
}

// The frequency, as a share of Nyquist's, below which nearly all of the gradient's power lies. Edges have as much of it at
// every frequency.
std::optional<double> highest_frequency(const Plane& light) {
    constexpr int rings = 48;
    constexpr double most = 0.97;
    const cv::Mat all_light(light.height(), light.width(), CV_32F, const_cast<float*>(light.samples().data()));
    cv::Mat coded, spectrum;
    cv::sqrt(all_light, coded);
    coded -= cv::mean(coded)[0];
    cv::dft(coded.mul(hann(coded.rows) * hann(coded.cols).t()), spectrum, cv::DFT_COMPLEX_OUTPUT);
    std::array<double, rings> power{};
    double all = 0;
    for (int y = 0; y < spectrum.rows; ++y) {
        const double fy = 2.0 * (y <= spectrum.rows / 2 ? y : y - spectrum.rows) / spectrum.rows;
        for (int x = 0; x <= spectrum.cols / 2; ++x) {
            const double fx = 2.0 * x / spectrum.cols, f = std::hypot(fx, fy);
            if (f >= 1) continue;
            const cv::Vec2f c = spectrum.at<cv::Vec2f>(y, x);
            const double here = f * f * (static_cast<double>(c[0]) * c[0] + static_cast<double>(c[1]) * c[1]);
            power[static_cast<std::size_t>(f * rings)] += here, all += here;
        }
    }
    double sum = 0;
    for (int i = 0; i < rings && all > 0; ++i) {
        const double before = sum;
        sum += power[static_cast<std::size_t>(i)];
        if (sum >= most * all) return (i + (most * all - before) / (sum - before)) / rings;
    }
    return {};
}

Plane part(const Plane& all, BoxPx box) {
    const int left = std::max(0, static_cast<int>(box.x)), top = std::max(0, static_cast<int>(box.y));
    Plane out({std::min(all.width() - left, static_cast<int>(box.width)), std::min(all.height() - top, static_cast<int>(box.height))});
    for (int y = 0; y < out.height(); ++y) std::copy_n(all.row(top + y) + left, out.width(), out.row(y));
    return out;
}

// The width that a share of all strength lies below: a strong edge tells more than a weak one.
double width_of(std::vector<BlurredEdge> edges, double share) {
    std::ranges::sort(edges, {}, &BlurredEdge::width);
    double all = 0, below = 0;
    for (const BlurredEdge& edge : edges) all += edge.strength * edge.strength;
    for (const BlurredEdge& edge : edges) {
        below += edge.strength * edge.strength;
        if (below >= share * all) return edge.width;
    }
    return edges.back().width;
}

}  // namespace

Measured focus(const Study& study) {
    const Patch eyes = patch(study, {-0.95, -0.55, 1.9, 0.85});
    const double scale = Study::usual_unit / eyes.unit;
    const std::vector<BlurredEdge> edges = blurred_edges(eyes.light, 0.8, 1.2, 0.35);
    if (edges.size() < few) return {{}, sentence("there are too few edges about the eyes")};
    return {width_of(edges, 0.4) * scale, {}};
}

// The blur's variance is measured along eight directions; for every blur it is a + b cos 2θ + c sin 2θ, and what the
// widest direction has beyond the narrowest is 2 √(b² + c²). Out of focus alone, it is the same along all.
Measured motion(const Study& study) {
    const Plane face = part(study.light, study.box(-1.2, -1.2, 1.2, 1.8));
    const double scale = Study::usual_unit / study.unit;
    const std::vector<BlurredEdge> edges = blurred_edges(face, 1.0, 1.2, 0.25);
    constexpr int bins = 8;
    std::array<std::vector<float>, bins> widths;
    for (const BlurredEdge& edge : edges) {
        const int bin = static_cast<int>(std::lround(edge.angle / std::numbers::pi * bins)) % bins;
        widths[static_cast<std::size_t>(bin)].push_back(edge.width);
    }
    cv::Mat system(0, 3, CV_64F), values(0, 1, CV_64F);
    for (int i = 0; i < bins; ++i) {
        std::vector<float>& of = widths[static_cast<std::size_t>(i)];
        if (of.size() < 10) continue;
        const double width = quantile(of, 0.3), angle = 2 * std::numbers::pi * i / bins;
        const double weight = std::sqrt(std::min(100.0, static_cast<double>(of.size()))) / (1 + width);
        system.push_back(cv::Mat(cv::Matx13d{weight, weight * std::cos(angle), weight * std::sin(angle)}));
        values.push_back(cv::Mat(cv::Matx<double, 1, 1>{weight * width * width}));
    }
    if (system.rows < 4) return {{}, sentence("the face has edges in too few directions")};
    cv::Mat fit;
    cv::solve(system, values, fit, cv::DECOMP_SVD);
    return {std::sqrt(2 * std::hypot(fit.at<double>(1), fit.at<double>(2))) * scale, {}};
}

// Two signs that agree only where the picture was made larger, or is very soft: its gradient has no power at high
// frequencies (which the strong compression of a small file can do as well), and its sharpest edges are wide.
Measured resolution(const Study& study) {
    const Patch eyes = patch(study, {-1.0, -0.7, 2.0, 1.2});
    const std::optional<double> highest = highest_frequency(eyes.light);
    const std::vector<BlurredEdge> edges = blurred_edges(eyes.light, 0.6, 1.0, 0.3);
    if (!highest || edges.size() < few) return {{}, sentence("there are too few edges about the eyes")};
    std::vector<float> widths;
    for (const BlurredEdge& edge : edges) widths.push_back(edge.width);
    // A Gaussian blur of deviation s leaves half the contrast at 0.375 / s of Nyquist's frequency.
    const double sharpest = quantile(widths, 0.2), passed = sharpest > 0.375 ? 0.375 / sharpest : 1;
    return {(*highest + passed) / 2, {}};
}

}  // namespace likeness
