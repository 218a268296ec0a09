// Private to mark: a grey raster between its pixels.
#pragma once

#include "engine/picture/raster.h"

#include <algorithm>

namespace likeness {

/// Whole numbers are pixels' middles; what lies outside repeats the edge.
inline float bilinear(const Raster& grey, PointPx at) {
    const double x = std::clamp(at.x, 0.0, grey.width() - 1.0), y = std::clamp(at.y, 0.0, grey.height() - 1.0);
    const int left = static_cast<int>(x), top = static_cast<int>(y);
    const int right = std::min(left + 1, grey.width() - 1);
    const auto u = static_cast<float>(x - left), v = static_cast<float>(y - top);
    const std::uint8_t* const upper = grey.row(top);
    const std::uint8_t* const lower = grey.row(std::min(top + 1, grey.height() - 1));
    const float above = static_cast<float>(upper[left]) * (1 - u) + static_cast<float>(upper[right]) * u;
    const float below = static_cast<float>(lower[left]) * (1 - u) + static_cast<float>(lower[right]) * u;
    return above * (1 - v) + below * v;
}

}  // namespace likeness
