// Flat squares in a photograph: what the patches of a colour chart are before anybody knows that it is one.
#pragma once

#include "engine/picture/raster.h"

#include <array>
#include <vector>

namespace likeness {

/// A flat area with four corners, clockwise as one looks at it.
struct FlatSquare {
    std::array<PointPx, 4> corners;
    PointPx centre;   ///< where the diagonals cross, which perspective keeps
    double area = 0;  ///< px²
};

/// More than anybody photographs beside a chart; what follows costs their number squared.
constexpr std::size_t most_squares = 2000;

/// Those of an RGB raster with sides of 8 px and more, each once, in an order that depends on the samples only; at most one more than
/// `most_squares`.
std::vector<FlatSquare> flat_squares(const Raster& rgb);

}  // namespace likeness
