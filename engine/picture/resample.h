// Taking parts of a raster, larger or smaller. In code values, as every raster here: the caller chose the space.
#pragma once

#include "engine/picture/raster.h"

namespace likeness {

/// Area-averaged to exactly `size` (never larger than the raster in either direction: larger sizes are bilinear).
Raster shrunk(const Raster&, SizePx size);

/// Each pixel the mean of `factor` × `factor`, 1 … 256; rows and columns that do not fill a whole one are left out.
Raster shrunk_by(const Raster&, int factor);

/// Shrunk, keeping the shape, so that the longer side is at most `longest`; a whole factor where that costs no more
/// than a tenth of the size (three times faster).
Raster shrunk_to(const Raster&, int longest);

/// The box (in raster pixels; what lies outside repeats the edge) sampled to exactly `size`, in one step: a Lanczos
/// filter widened to the new pixels, so that no detail finer than they are folds back. Enlarges too, if asked.
Raster cropped(const Raster&, BoxPx box, SizePx size);
DeepRaster cropped(const DeepRaster&, BoxPx box, SizePx size);

/// The same of the box turned about its centre by `tilt_deg`, clockwise as one looks at it: turning and scaling are one
/// step of one filter, whose axes are the box's.
Raster cropped(const Raster&, BoxPx box, double tilt_deg, SizePx size);
DeepRaster cropped(const DeepRaster&, BoxPx box, double tilt_deg, SizePx size);

}  // namespace likeness
