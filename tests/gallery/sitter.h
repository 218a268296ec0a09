// The good photographs on which the recipes are tried.
#pragma once

#include "tests/gallery/plate.h"

namespace studio {

/// A drawn head before light blue, without glasses, 500 × 750 pixels, all that there is to know with it; drawn once.
const Plate& good_photograph();

/// One colour everywhere, code values; the eyes of a usual frame.
Plate plain_plate(likeness::SizePx, std::uint8_t r, std::uint8_t g, std::uint8_t b);

/// Sum of the differences of two pictures, code values.
double difference(const likeness::Raster&, const likeness::Raster&);

/// Linear luminance: its mean, and its variance.
double mean_light(const Plate&);
double light_variance(const Plate&);

}  // namespace studio
