// What a lens makes of each point of light: spread over pixels beside it.
#pragma once

#include "plane.h"

#include <map>
#include <utility>

namespace studio {

/// Shares of a point's light by whole pixels (down, right); they sum to 1.
using Spread = std::map<std::pair<int, int>, float>;

/// Shares that sum to 1; those too small to matter are left out.
Spread normalised(Spread);

/// A lens out of focus, radius in pixels: each pixel counts by how much of it the disc covers, 8 × 8 places in it.
Spread disc(float radius);

/// Spreads every point of a picture (or of its alpha) in linear light; beyond its rim it goes on as at the rim.
/// The share of independent noise's variance that is left.
template <class Light>
float convolve(Grid<Light>& light, const Spread&);

/// A lens in focus: a blur of 0.6 pixels, three taps each way.
template <class Light>
void soften(Grid<Light>& light);

}  // namespace studio
