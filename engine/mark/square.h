// Private to mark: one of the three squares of a QR code (ISO/IEC 18004, 6.3.3), fitted to the picture by itself, however much of it
// blur has run together.
#pragma once

#include "engine/mark/finder_patterns.h"
#include "engine/picture/raster.h"

namespace likeness {

struct Square {
    PointPx centre;           ///< pixels of the raster, whole numbers at pixels' middles
    PointPx across, down;     ///< one module along its two sides, pixels; seen at any turn and a slant of up to 45°
    double likeness = 0;      ///< the correlation coefficient of lightness with the drawing, the light ring about it included: -1 to 1

    bool covers(PointPx) const;                          ///< with the light ring about it
    PointPx at(double x, double y) const { return {centre.x + x * across.x + y * down.x, centre.y + x * across.y + y * down.y}; }  ///< modules from the middle
};

/// From here on it is a square of a code. A start value between what was found by hand: 0.89 and more for squares of drawn keyframes blurred
/// by up to 0.7 module, 0.74 at most in pictures that are all noise, 0.67 in portraits. tests/bench/codes shows what it misses and takes.
constexpr double least_square = 0.8;

/// The same square moved, turned, sized and slanted to where it is most like the drawing; `found` within about a module of it.
Square fitted(const Raster& grey, Square found);

/// Of a pattern found by its runs, at whatever turn.
Square fitted(const Raster& grey, const FinderPattern&);

}  // namespace likeness
