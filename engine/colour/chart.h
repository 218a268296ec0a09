// A photographed colour chart: where it lies, and what the camera made of its 24 patches. Called by the command
// `calibrate` and by a lane.
#pragma once

#include "engine/base/result.h"
#include "engine/colour/chart_grid.h"
#include "engine/colour/chart_values.h"
#include "engine/picture/picture.h"

#include <array>
#include <vector>

namespace likeness {

/// A patch in linear light (the picture's RGB by the curve of IEC 61966-2-1, 1 where it clips), as if the light were even and
/// no veil lay over the chart.
struct PatchColour {
    std::array<double, 3> rgb{};    ///< mean of the middle 80 % of the samples
    std::array<double, 3> noise{};  ///< standard deviation of one sample
};

struct Chart {
    std::array<PatchColour, chart_patches> patches;  ///< in the order of `chart_values`
    ChartMap map;               ///< to the photograph at full size
    double likeness = 0;        ///< 0 … 1, of `ChartGrid`
    double unevenness = 0;      ///< how much less light the darkest patch gets than the brightest, 0 … 1
    double veil = 0;            ///< light that lens and air add everywhere, as share of a perfect white's
};

/// The charts that are in sight, in coordinates of the photograph at full size; those too that `read_chart` refuses. Aside: the
/// search failed on this picture, or there are too many squares.
Result<std::vector<ChartGrid>> charts_in(const Picture&, const std::string& about);

/// Aside, with the reason: no chart or several, mirrored, cut by the frame, too small, clipped, shining, lit unevenly or veiled.
Result<Chart> read_chart(const Picture&, const std::string& about);

}  // namespace likeness
