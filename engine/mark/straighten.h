// Private to mark: a symbol taken out of the picture and put upright.
#pragma once

#include "engine/mark/finder_patterns.h"

namespace likeness {

/// Modules about a symbol (ISO/IEC 18004, 5.3.8).
constexpr int quiet_zone = 4;

/// The square between three patterns, each module `module_px` pixels, with its quiet zone. Grey.
/// Affine: of a symbol seen at a slant the fourth corner is off, which readers put right by its alignment pattern.
Raster straightened(const Raster& grey, const FinderTriple&, int module_px);

/// From pixels of the straightened symbol to those of the picture.
PointPx in_picture(const FinderTriple&, int module_px, PointPx);

/// Modules along a side: the nearest of 21, 25 … 177 (ISO/IEC 18004, table 1).
int symbol_modules(const FinderTriple&);

}  // namespace likeness
