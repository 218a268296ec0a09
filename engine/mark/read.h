// Reading codes: a ladder of attempts on one luma plane, the cheap ones first.
#pragma once

#include "engine/mark/mark.h"
#include "engine/picture/raster.h"

#include <vector>

namespace likeness {

enum class Effort {
    cheap,     ///< three scales; what every frame pays
    thorough,  ///< other thresholds, inverted, sharpened, and the finest scale downscaled; for a frame that must hold a code
};

/// QR codes in a grey raster. `scale` is raster pixels per pixel of the full photograph; corners are given in the
/// latter. Each text once, in reading order. The ladder stops at the first rung that reads something.
std::vector<Mark> read_marks(const Raster& grey, double scale, Effort);

}  // namespace likeness
