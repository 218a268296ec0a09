// A proof: the photograph with what was measured drawn over it, for people who would rather look than read.
#pragma once

#include "engine/face/pose.h"

#include <optional>

namespace likeness {

/// `photograph` in sRGB at `scale` of its full size. Eyes red, hair top and chin yellow, cheeks cyan, crop green.
Raster proof(Raster photograph, double scale, const Pose&, const std::optional<BoxPx>& crop);

}  // namespace likeness
