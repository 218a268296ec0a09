#include "engine/colour/chart_light.h"

#include "engine/colour/colour_fit.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace likeness {

namespace {

constexpr int blocks = 4;          // along a side of a patch
constexpr double sampled = 0.5;    // side of what is sampled of a patch, in the chart's unit; see chart.cpp

double luminance(const std::array<double, 3>& rgb) { return (rgb[0] + rgb[1] + rgb[2]) / 3; }

// Light as a polynomial of the second degree over the chart, without its constant.
constexpr int terms = 5;
std::array<double, terms> shape(double x, double y) { return {x, y, x * x, x * y, y * y}; }

struct Block {
    int patch;
    double x, y;       // in the chart, -1 … 1 along its longer side
    double luminance;  // its median
};

std::vector<Block> blocks_of(const std::array<PatchSamples, chart_patches>& patches) {
    std::vector<Block> out;
    constexpr int side = lattice / blocks;
    for (int patch = 0; patch < chart_patches; ++patch)
        for (int by = 0; by < blocks; ++by)
            for (int bx = 0; bx < blocks; ++bx) {
                std::vector<double> values;
                for (int y = by * side; y < (by + 1) * side; ++y)
                    for (int x = bx * side; x < (bx + 1) * side; ++x)
                        values.push_back(luminance(patches[static_cast<std::size_t>(patch)][static_cast<std::size_t>(y * lattice + x)]));
                std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2));
                const double column = patch % chart_columns + sampled * ((bx + 0.5) / blocks - 0.5), row = patch / chart_columns + sampled * ((by + 0.5) / blocks - 0.5);
                out.push_back({patch, (column - 2.5) / 2.5, (row - 1.5) / 2.5, values[values.size() / 2]});
            }
    return out;
}

double reflects(int patch) { return xyz_of_lab(chart_values[static_cast<std::size_t>(patch)].lab)[1]; }
double relative(double reflected) { return std::pow(reflected, -2.0 / 3); }

struct Line {
    double slope, at_none;  // at_none: what a patch that reflects nothing gives
};

// Of what the neutral patches give over what they reflect.
Line neutral_line(const std::array<double, chart_patches>& given) {
    double all = 0, x = 0, y = 0, xx = 0, xy = 0;
    for (int patch = white_patch; patch < chart_patches; ++patch) {
        const double reflected = reflects(patch), seen = given[static_cast<std::size_t>(patch)], weight = relative(reflected) * relative(reflected);
        all += weight, x += weight * reflected, y += weight * seen, xx += weight * reflected * reflected, xy += weight * reflected * seen;
    }
    const double slope = (all * xy - x * y) / (all * xx - x * x);
    return {slope, (y - slope * x) / all};
}

}  // namespace

PatchColour patch_colour(const PatchSamples& samples) {
    PatchColour out;
    for (std::size_t c = 0; c < 3; ++c) {
        std::vector<double> values;
        for (const auto& one : samples) values.push_back(one[c]);
        std::ranges::sort(values);
        const std::size_t cut = values.size() / 10;
        double sum = 0;
        for (std::size_t i = cut; i < values.size() - cut; ++i) sum += values[i];
        out.rgb[c] = sum / static_cast<double>(values.size() - 2 * cut);
        // A sixth and five sixths of a normal distribution lie 0.967 deviations from its middle.
        out.noise[c] = (values[values.size() * 5 / 6] - values[values.size() / 6]) / 2 / 0.967;
    }
    return out;
}

// The colour of the light is that of the neutral patches, channel by channel. How much of it was added is told by luminance: no
// patch is quite neutral, so a channel alone would end elsewhere, but luminance is a sum of the channels for any camera that a matrix
// describes, and all patches together say with which weights. Then a line through the neutral ones alone, since a real camera's
// colours fit no matrix so well. Relative errors count, as they do for lightness.
Veil veil(const std::array<PatchColour, chart_patches>& patches) {
    cv::Mat seen(chart_patches, 4, CV_64F), reflected(chart_patches, 1, CV_64F), weights;
    for (int i = 0; i < chart_patches; ++i) {
        const double y = reflects(i), weight = relative(y);
        for (int c = 0; c < 3; ++c) seen.at<double>(i, c) = weight * patches[static_cast<std::size_t>(i)].rgb[static_cast<std::size_t>(c)];
        seen.at<double>(i, 3) = weight;  // the veil itself
        reflected.at<double>(i) = weight * y;
    }
    cv::solve(seen, reflected, weights, cv::DECOMP_SVD);

    std::array<double, chart_patches> luminance{}, channel{};
    for (std::size_t i = white_patch; i < chart_patches; ++i)
        for (int c = 0; c < 3; ++c) luminance[i] += weights.at<double>(c) * patches[i].rgb[static_cast<std::size_t>(c)];
    const Line of_luminance = neutral_line(luminance);
    Veil out{.share = std::max(0.0, of_luminance.at_none / of_luminance.slope)};
    for (std::size_t c = 0; c < 3; ++c) {
        std::ranges::transform(patches, channel.begin(), [c](const PatchColour& patch) { return patch.rgb[c]; });
        out.added[c] = out.share * neutral_line(channel).slope;
    }
    return out;
}

// ln(luminance) = a constant of each patch + the polynomial; least squares, patches weighted by their light since noise weighs
// more in the dark.
ChartLight chart_light(const std::array<PatchSamples, chart_patches>& patches) {
    const std::vector<Block> all = blocks_of(patches);
    const int count = static_cast<int>(all.size());
    std::array<double, chart_patches> mean{};
    double white = 0;
    for (const Block& one : all) mean[static_cast<std::size_t>(one.patch)] += std::max(one.luminance, 1e-6) / (blocks * blocks);
    white = mean[white_patch];
    cv::Mat equations(count, terms, CV_64F), changes(count, 1, CV_64F), light;
    std::array<std::array<double, terms>, chart_patches> middle{};
    for (const Block& one : all)
        for (int k = 0; k < terms; ++k) middle[static_cast<std::size_t>(one.patch)][static_cast<std::size_t>(k)] += shape(one.x, one.y)[static_cast<std::size_t>(k)] / (blocks * blocks);
    for (int i = 0; i < count; ++i) {
        const Block& one = all[static_cast<std::size_t>(i)];
        const double own = mean[static_cast<std::size_t>(one.patch)], weight = std::sqrt(own / white);
        for (int k = 0; k < terms; ++k)
            equations.at<double>(i, k) = weight * (shape(one.x, one.y)[static_cast<std::size_t>(k)] - middle[static_cast<std::size_t>(one.patch)][static_cast<std::size_t>(k)]);
        changes.at<double>(i) = weight * (one.luminance / own - 1);
    }
    cv::solve(equations, changes, light, cv::DECOMP_SVD);

    ChartLight out;
    for (std::size_t patch = 0; patch < chart_patches; ++patch) {
        double log_light = 0;
        for (int k = 0; k < terms; ++k) log_light += light.at<double>(k) * middle[patch][static_cast<std::size_t>(k)];
        out.on[patch] = std::exp(log_light);
    }
    const auto [least, most] = std::ranges::minmax(out.on);
    out.unevenness = 1 - least / most;
    const double average = std::accumulate(out.on.begin(), out.on.end(), 0.0) / chart_patches;
    for (double& one : out.on) one /= average;
    const cv::Mat left = changes - equations * light;
    for (int i = 0; i < count; ++i) {
        const double own = mean[static_cast<std::size_t>(all[static_cast<std::size_t>(i)].patch)];
        out.shine = std::max(out.shine, left.at<double>(i) / std::sqrt(own / white) * own / white);
    }
    return out;
}

}  // namespace likeness
