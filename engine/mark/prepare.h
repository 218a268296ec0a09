// Private to mark: copies of a picture in which a reader may see what it did not see in the picture itself.
#pragma once

#include "engine/picture/raster.h"

namespace likeness {

enum class Prepared {
    as_is,
    inverted,   ///< light modules on dark
    blurred,    ///< moiré, dots and pictures behind the modules run together
    lifted,     ///< equal ratios of light are equal differences: dim screens
    sharpened,  ///< lifted, and what the lens ran together stands apart
    levelled,   ///< light and contrast are the same everywhere: lamps
};

/// A grey raster, prepared.
Raster prepared(Raster grey, Prepared);

}  // namespace likeness
