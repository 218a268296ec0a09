// Exact turns: samples move, none is computed.
#pragma once

#include "engine/picture/raster.h"

namespace likeness {

/// The eight ways a picture can lie in a file, numbered as Exif 2.32 tag 0x0112 (1 = upright already).
/// Gives back the upright raster. Other numbers count as 1.
Raster upright(Raster, int orientation);
DeepRaster upright(DeepRaster, int orientation);

/// The size of a picture once it stands.
SizePx upright(SizePx lying, int orientation);

/// The same for a picture that comes in parts: the first `rows` rows of `strip`, which are the lying picture's from `first`
/// on, are put where they stand in the upright one.
void put_upright(const Raster& strip, int rows, int first, SizePx lying, int orientation, Raster& upright);

/// Left and right change places.
Raster mirrored(Raster);

/// True for the four orientations that swap width and height.
constexpr bool swaps_sides(int orientation) {
    return orientation >= 5 && orientation <= 8;
}

}  // namespace likeness
