// What the camera does to a drawn keyframe: blur and noise, in place.
#pragma once

#include "engine/picture/raster.h"

#include <cstdint>

namespace studio {

/// Gaussian blur of a part of an RGB raster, near enough, from box filters. `sigma` in pixels; the part
/// is cut to the frame.
void blur_part(likeness::Raster& frame, likeness::BoxPx part, double sigma);

/// What moved sideways by `length` pixels while the shutter was open: all rows from `top` down.
void smear_rows(likeness::Raster& frame, double top, double length);

/// Independent noise on every sample; `sigma` in steps of 255.
void add_noise(likeness::Raster& frame, double sigma, std::uint64_t seed);

}  // namespace studio
