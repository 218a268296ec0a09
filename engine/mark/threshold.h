// Private to mark: black and white by a threshold that follows the light across the picture.
#pragma once

#include "engine/picture/raster.h"

namespace likeness {

/// The least side of a raster that has a local threshold: five blocks of 8 pixels.
constexpr int least_thresholded = 40;

/// A grey raster of at least `least_thresholded` pixels each way as 0 (black) and 255 (white). Pixel for pixel what
/// ZXing's «LocalAverage» makes of it, in a fifth of the time: a pixel is black that is no lighter than the mean of the
/// black points of the 5 × 5 blocks about its own. A block's black point is its mean; where it has no contrast, half its
/// darkest pixel, or what the blocks before it say if it is darker than that.
Raster local_threshold(Raster grey);

}  // namespace likeness
