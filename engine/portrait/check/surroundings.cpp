// What is behind and beside the person: the shadow that the person throws, and things that do not belong there.
#include "engine/picture/channels.h"
#include "engine/picture/resample.h"
#include "engine/portrait/check/checks.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace likeness {

namespace {

constexpr int terms = 6;
using Basis = std::array<double, terms>;

// A cell of the backdrop: where it is, and the binary logarithm of its light in each channel. A shadow takes the same number
// of stops from all three, so it is a step down here whatever the colour of the cloth.
struct Cell {
    int x, y;
    Basis basis;
    std::array<double, 3> stops;
};

Basis basis(int x, int y, const cv::Mat& cells) {
    const double u = 2.0 * x / cells.cols - 1, v = 2.0 * y / cells.rows - 1;
    return {1, u, v, u * u, u * v, v * v};
}

double stops_of(double code) {
    static const std::array<double, 256> table = [] {
        std::array<double, 256> made{};
        for (std::size_t i = 0; i < made.size(); ++i) {
            const double v = static_cast<double>(i) / 255;  // IEC 61966-2-1
            made[i] = std::log2(std::max(1e-3, v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4)));
        }
        return made;
    }();
    return table[static_cast<std::size_t>(std::clamp(code, 0.0, 255.0))];
}

struct Fit {
    std::array<cv::Vec<double, terms>, 3> of{};
    double at(const Cell& cell, std::size_t channel) const {
        double sum = 0;
        for (int i = 0; i < terms; ++i) sum += of[channel][i] * cell.basis[static_cast<std::size_t>(i)];
        return sum;
    }
};

Fit fitted(const std::vector<const Cell*>& cells) {
    cv::Matx<double, terms, terms> normal = cv::Matx<double, terms, terms>::zeros();
    std::array<cv::Vec<double, terms>, 3> right{};
    for (const Cell* cell : cells)
        for (int i = 0; i < terms; ++i) {
            const double b = cell->basis[static_cast<std::size_t>(i)];
            for (int j = 0; j < terms; ++j) normal(i, j) += b * cell->basis[static_cast<std::size_t>(j)];
            for (std::size_t c = 0; c < 3; ++c) right[c][i] += b * cell->stops[c];
        }
    for (int i = 0; i < terms; ++i) normal(i, i) += 1e-6 * static_cast<double>(cells.size() + 1);
    Fit fit;
    for (std::size_t c = 0; c < 3; ++c) fit.of[c] = normal.solve(right[c], cv::DECOMP_CHOLESKY);
    return fit;
}

// The light that the backdrop would have without a shadow: cells darker than the fit leave it, round by round.
Fit unshadowed(const std::vector<Cell>& cells) {
    std::vector<const Cell*> used;
    for (const Cell& cell : cells) used.push_back(&cell);
    Fit fit = fitted(used);
    for (const double tolerated : {0.12, 0.08, 0.06, 0.06}) {
        std::vector<const Cell*> bright;
        for (const Cell& cell : cells) {
            double off = 0;
            for (std::size_t c = 0; c < 3; ++c) off += (cell.stops[c] - fit.at(cell, c)) / 3;
            if (off > -tolerated && off < 4 * tolerated) bright.push_back(&cell);
        }
        if (bright.size() < cells.size() / 5) break;
        fit = fitted(bright);
    }
    return fit;
}

constexpr double least_stops = 0.07;       // fainter than this is unevenness and noise
constexpr double same_colour = 0.12;       // stops between channels
constexpr double reach = 1.0;              // eye distances from the person
constexpr double least_area = 0.10;        // eye distances squared

}  // namespace

Measured backdrop_shadow(const Study& study) {
    const Outline& outline = study.head.outline;
    if (outline.person.empty()) {
        const Sentence& why = study.head.backdrop.because;
        return {{}, why.empty() ? sentence("the person's outline cannot be told from the backdrop") : why};
    }
    constexpr int shrink = 4;
    const Raster colours = rgb(outline.pixels);
    const SizePx size{std::max(1, colours.width() / shrink), std::max(1, colours.height() / shrink)};
    const Raster coarse = shrunk(colours, size), covered = shrunk(outline.person, size);
    const double unit = study.head.pose.eye_distance() * outline.scale * size.width / colours.width();

    cv::Mat person(size.height, size.width, CV_8UC1, const_cast<std::uint8_t*>(covered.samples().data()));
    cv::Mat taken, near;
    const auto disc = [&](double radius) {
        const int side = 2 * std::max(1, static_cast<int>(std::lround(radius * unit))) + 1;
        return cv::getStructuringElement(cv::MORPH_ELLIPSE, {side, side});
    };
    const cv::Mat any = person > 8;
    cv::dilate(any, taken, disc(0.06));  // wisps of hair and the blur of the edge
    cv::distanceTransform(taken == 0, near, cv::DIST_L2, 3);

    std::vector<Cell> cells;
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            if (taken.at<std::uint8_t>(y, x)) continue;
            const std::uint8_t* at = coarse.row(y) + 3 * x;
            cells.push_back({x, y, basis(x, y, person), {stops_of(at[0]), stops_of(at[1]), stops_of(at[2])}});
        }
    constexpr std::size_t least_cells = 100;
    if (cells.size() < least_cells) return {{}, sentence("too little of the backdrop shows beside the head")};
    const Fit fit = unshadowed(cells);

    // Lower down a jacket of the backdrop's colour looks like a shadow.
    const double lowest = (study.head.pose.chin_y + 0.5 * study.head.pose.eye_distance()) * outline.scale * size.width / colours.width();
    cv::Mat dark = cv::Mat::zeros(size.height, size.width, CV_8U), depth = cv::Mat::zeros(size.height, size.width, CV_32F);
    for (const Cell& cell : cells) {
        std::array<double, 3> down{};
        for (std::size_t c = 0; c < 3; ++c) down[c] = fit.at(cell, c) - cell.stops[c];
        const double mean = (down[0] + down[1] + down[2]) / 3;
        const bool grey = std::ranges::all_of(down, [&](double one) { return std::abs(one - mean) < same_colour + 0.35 * std::max(0.0, mean); });
        if (mean < least_stops || mean > 1.6 || !grey || near.at<float>(cell.y, cell.x) > reach * unit || cell.y > lowest) continue;
        dark.at<std::uint8_t>(cell.y, cell.x) = 255;
        depth.at<float>(cell.y, cell.x) = static_cast<float>(mean);
    }
    cv::Mat labels, stats, centroids;
    const int count = cv::connectedComponentsWithStats(dark, labels, stats, centroids, 8, CV_32S);
    double deepest = 0;
    for (int i = 1; i < count; ++i) {
        if (stats.at<int>(i, cv::CC_STAT_AREA) < least_area * unit * unit) continue;
        std::vector<float> stops;
        for (int y = 0; y < size.height; ++y)
            for (int x = 0; x < size.width; ++x)
                if (labels.at<int>(y, x) == i) stops.push_back(depth.at<float>(y, x));
        const auto upper = stops.begin() + static_cast<std::ptrdiff_t>(stops.size() * 7 / 10);
        std::ranges::nth_element(stops, upper);
        deepest = std::max(deepest, static_cast<double>(*upper));
    }
    return {100 * (1 - std::exp2(-deepest)), {}};
}

Measured stray_object(const Study& study) {
    const Outline& outline = study.head.outline;
    if (outline.person.empty() && outline.stray == 0) {
        const Sentence& why = study.head.backdrop.because;
        return {{}, why.empty() ? sentence("the person's outline cannot be told from the backdrop") : why};
    }
    return {100 * outline.stray, {}};
}

}  // namespace likeness
