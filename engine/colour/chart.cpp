#include "engine/colour/chart.h"

#include "engine/colour/chart_light.h"
#include "engine/colour/srgb_curve.h"
#include "engine/picture/channels.h"
#include "engine/picture/resample.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace likeness {

namespace {

constexpr int working_side = 1000, closer_side = 2200;  // the second for charts that are small in the frame
constexpr double sampled = 0.5;                // side of what is sampled of a patch whose own is 0.86, in the chart's unit
constexpr double least_patch = 10;             // px, of its side
constexpr double clipped = 0.998, most_clipped = 0.05;
constexpr double most_shine = 0.03, most_uneven = 0.2, most_veil = 0.03;

Fault refused(const std::string& about, Sentence says, Sentence hint = {}) {
    return {Remedy::aside, Step::identify, about, std::move(says), std::move(hint)};
}

// Samples of a patch in the picture's own pixels, encoded, 0 … 1.
template <class Sample>
PatchSamples samples(const BasicRaster<Sample>& raster, const ChartMap& map, int patch) {
    PatchSamples out;
    const int column = patch % chart_columns, row = patch / chart_columns;
    for (int y = 0; y < lattice; ++y)
        for (int x = 0; x < lattice; ++x) {
            const PointPx at = map.at(column + sampled * ((x + 0.5) / lattice - 0.5), row + sampled * ((y + 0.5) / lattice - 0.5));
            const Sample* pixel = raster.row(std::clamp(static_cast<int>(at.y), 0, raster.height() - 1)) + 3 * std::clamp(static_cast<int>(at.x), 0, raster.width() - 1);
            out.push_back({});
            for (std::size_t c = 0; c < 3; ++c) out.back()[c] = static_cast<double>(pixel[c]) / std::numeric_limits<Sample>::max();
        }
    return out;
}

// Squares are found from about 13 pixels on. In a small picture they are looked for at twice the size, so that a chart of patches
// too small to be measured is still found, and called so.
Raster searched(const Raster& pixels, bool closer) {
    const int longest = std::max(pixels.width(), pixels.height()), side = closer ? closer_side : working_side;
    if (longest > side) return shrunk_to(pixels, side);
    if (!closer || longest > working_side) return pixels;
    return cropped(pixels, {0, 0, 1.0 * pixels.width(), 1.0 * pixels.height()}, {2 * pixels.width(), 2 * pixels.height()});
}

double share_clipped(const PatchSamples& encoded) {
    const auto clips = std::ranges::count_if(encoded, [](const auto& rgb) { return *std::ranges::max_element(rgb) > clipped; });
    return static_cast<double>(clips) / static_cast<double>(encoded.size());
}

}  // namespace

Result<std::vector<ChartGrid>> charts_in(const Picture& picture, const std::string& about) {
    if (picture.pixels.channels() != 3) return std::vector<ChartGrid>{};
    try {
        for (const bool closer : {false, true}) {
            const Raster working = searched(picture.pixels, closer);
            std::optional<std::vector<ChartGrid>> found = chart_grids(working);
            if (!found) return refused(about, sentence("more than {} flat squares are in sight, too many to look for a colour chart among them", most_squares), sentence("fill half the frame with it, flat and sharp"));
            if (found->empty()) continue;
            for (ChartGrid& grid : *found) grid.map = grid.map.scaled(static_cast<double>(picture.full.width) / working.width());
            return std::move(*found);
        }
    } catch (const cv::Exception& problem) {
        return refused(about, sentence("the search for a colour chart failed: {}", problem.what()));
    }
    return std::vector<ChartGrid>{};
}

Result<Chart> read_chart(const Picture& picture, const std::string& about) {
    LIKENESS_TRY(const std::vector<ChartGrid> found, charts_in(picture, about));
    if (found.empty()) return refused(about, sentence("no colour chart of 24 patches is in sight"), sentence("fill half the frame with it, flat and sharp"));
    if (found.size() > 1) return refused(about, sentence("{} colour charts are in sight, expected one", found.size()));
    const ChartGrid& grid = found.front();
    if (grid.mirrored) return refused(about, sentence("the colour chart is mirrored"));
    if (grid.cut) return refused(about, sentence("the colour chart is cut by the frame"));
    const ChartMap here = grid.map.scaled(picture.scale());
    const auto side = [&](double column, double row, double dx, double dy) {
        const PointPx one = here.at(column - half_patch * dx, row - half_patch * dy), other = here.at(column + half_patch * dx, row + half_patch * dy);
        return std::hypot(one.x - other.x, one.y - other.y);
    };
    double smallest = 1e9;
    for (int patch = 0; patch < chart_patches; ++patch)
        for (const auto& [dx, dy] : {std::pair{1, 0}, std::pair{0, 1}}) smallest = std::min(smallest, side(patch % chart_columns, patch / chart_columns, dx, dy));
    if (smallest < least_patch)
        return refused(about, sentence("the colour chart is too small: a patch is {} pixels wide, at least {} are needed", smallest, least_patch));

    std::array<PatchSamples, chart_patches> patches;
    Chart chart{.map = grid.map, .likeness = grid.likeness};
    for (int patch = 0; patch < chart_patches; ++patch) {
        PatchSamples& all = patches[static_cast<std::size_t>(patch)];
        all = picture.deep.empty() ? samples(picture.pixels, here, patch) : samples(picture.deep, here, patch);
        if (const double share = share_clipped(all); share > most_clipped)
            return refused(about, sentence("the patch in row {}, column {} of the colour chart is overexposed", patch / chart_columns + 1, patch % chart_columns + 1), sentence("expose less, or turn the chart until nothing shines on it"));
        for (auto& rgb : all)
            for (double& one : rgb) one = srgb_linear(one);
        chart.patches[static_cast<std::size_t>(patch)] = patch_colour(all);
    }
    const ChartLight light = chart_light(patches);
    chart.unevenness = light.unevenness;
    if (light.shine > most_shine)
        return refused(about, sentence("something shines on the colour chart: {} % of the white patch's light, at most {} %", 100 * light.shine, 100 * most_shine), sentence("turn the chart until nothing is mirrored in it"));
    if (light.unevenness > most_uneven)
        return refused(about, sentence("the light falls off by {} % across the colour chart, at most {} %", 100 * light.unevenness, 100 * most_uneven), sentence("light the chart as the sitters are lit, and evenly"));
    for (std::size_t patch = 0; patch < chart_patches; ++patch)
        for (double& one : chart.patches[patch].rgb) one /= light.on[patch];
    const Veil added = veil(chart.patches);
    chart.veil = added.share;
    if (added.share > most_veil)
        return refused(about, sentence("a veil of light lies over the colour chart: {} % of white, at most {} %", 100 * added.share, 100 * most_veil), sentence("let no light shine into the lens"));
    for (PatchColour& patch : chart.patches)
        for (std::size_t c = 0; c < 3; ++c) patch.rgb[c] = std::max(0.0, patch.rgb[c] - added.added[c]);
    return chart;
}

}  // namespace likeness
