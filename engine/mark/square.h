// Private to mark: one of the three squares of a QR code (ISO/IEC 18004, 6.3.3), fitted to the picture by itself, however much of it
// blur has run together.
#pragma once

#include "engine/base/measure.h"
#include "engine/picture/raster.h"

namespace likeness {

struct Square {
    PointPx centre;           ///< pixels of the raster, whole numbers at pixels' middles
    PointPx across, down;     ///< one module along its two sides, pixels; seen at any turn and a slant of up to 45°
    double likeness = 0;      ///< the correlation coefficient of lightness with the drawing, the light ring about it included: -1 to 1

    PointPx at(double x, double y) const { return {centre.x + x * across.x + y * down.x, centre.y + x * across.y + y * down.y}; }  ///< modules from the middle
};

/// From here on it is a square of a code. Fitted ones of drawn keyframes, sharp or blurred by up to 0.7 module, are at 0.88 and more;
/// the best place of portraits at 0.64, of squares of noise at 0.68. A start value between: tests/bench/codes shows what it misses and takes.
constexpr double least_square = 0.8;

/// The same square moved, turned, sized and slanted to where it is most like the drawing; `found` within about a module of it.
Square fitted(const Raster& grey, Square found);

}  // namespace likeness
