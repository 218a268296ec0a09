// Private to face: the centre of an iris, where most dark-to-light gradients point away from.
#pragma once

#include "engine/picture/raster.h"

#include <optional>

namespace likeness {

/// In pixels of the patch, which shows one eye, about as wide as the eye with its corners. F. Timm, E. Barth,
/// «Accurate eye centre localisation by means of gradients», VISAPP 2011; squared dot products, weighted by darkness.
/// Nothing where the patch has no gradients.
std::optional<PointPx> iris_centre(const Raster& grey_patch);

}  // namespace likeness
