// From the channels of a file to those a detector wants. No colour management: what is seen, not what is printed.
#pragma once

#include "engine/picture/raster.h"

namespace likeness {

/// ITU-R BT.601 luma. A grey raster is given back as it is; CMYK goes by way of `rgb`.
Raster grey(const Raster&);

/// 16 bits rounded to 8.
Raster shallow(const DeepRaster&);

/// Three equal channels of grey; CMYK as light left over by its inks, (1-ink)(1-black).
Raster rgb(const Raster&);

}  // namespace likeness
