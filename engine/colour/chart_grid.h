// Squares that stand in the rows and columns of a colour chart, and which of its patches each of them is.
#pragma once

#include "engine/colour/chart_squares.h"

#include <array>
#include <optional>
#include <vector>

namespace likeness {

/// From places in the chart to places in a picture. In the chart the unit is the distance between the middles of two patches:
/// dark skin has its middle at (0, 0), bluish green at (5, 0), black at (5, 3).
struct ChartMap {
    std::array<double, 9> rows{};  ///< a homography, row by row

    PointPx at(double column, double row) const;
    ChartMap scaled(double factor) const;  ///< of a picture so many times as large
};

struct ChartGrid {
    ChartMap map;
    double likeness = 0;   ///< 0 … 1: share of the chart's differences of colour that the picture explains
    double lead = 0;       ///< by how much less likely the next best reading of the same squares is
    bool mirrored = false;
    bool cut = false;      ///< a patch reaches out of the picture
    std::size_t squares = 0;
};

/// Half a patch's side, in the unit of `ChartMap`.
constexpr double half_patch = 0.43;

/// All charts in an RGB raster encoded like sRGB, the likeliest first; those cut and mirrored too. None: there are too many
/// squares to look for one among them.
std::optional<std::vector<ChartGrid>> chart_grids(const Raster& rgb);

}  // namespace likeness
