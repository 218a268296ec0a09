// Private to mark: where the modules of a QR code stand in the picture, seen at a slant.
#pragma once

#include "engine/mark/finder_patterns.h"
#include "engine/picture/plane.h"

#include <array>
#include <span>

namespace likeness {

/// From the middle of a finder pattern to its symbol's edge, modules (ISO/IEC 18004, 6.3.3).
constexpr double to_middle = 3.5;

/// A plane square seen by a camera: a projective map (Heckbert 1989, 2.2.3) from modules, counted from the symbol's top left corner, to
/// pixels of the raster, whole numbers at pixels' middles.
class SymbolGrid {
public:
    /// Through the middles of the three patterns, and through `fourth`, where the middle of a fourth one would be.
    SymbolGrid(const FinderTriple&, int modules, PointPx fourth);
    /// As if seen straight on or from far away.
    SymbolGrid(const FinderTriple&, int modules);

    int modules() const { return modules_; }  ///< along a side
    PointPx at(double x, double y) const;
    double module_px() const;                 ///< the mean size of a module

private:
    int modules_;
    std::array<double, 8> to_picture_{};
};

/// Modules along a side by the patterns' distance: the nearest of 21, 25 … 177 (ISO/IEC 18004, table 1).
int symbol_modules(const FinderTriple&);

/// How light each module is, 0 to 255: the mean of its middle, or of a point where it is no larger than a pixel.
Plane sampled(const Raster& grey, const SymbolGrid&);

/// The grid of a symbol seen at a slant: of all places of the fourth corner up to a sixth of a side away the one at which neighbouring
/// modules differ most, for between two modules both are seen mixed.
SymbolGrid fitted(const Raster& grey, const FinderTriple&, int modules);

}  // namespace likeness
