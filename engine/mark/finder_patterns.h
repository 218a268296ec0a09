// Private to mark: the three squares of a QR code (ISO/IEC 18004, 6.3.3), found without decoding. They are the largest figures of a
// symbol, and survive blur and glare that no decoder does.
#pragma once

#include "engine/base/measure.h"
#include "engine/picture/raster.h"

#include <array>
#include <vector>

namespace likeness {

/// A square ring about a square, dark on light: runs of 1 : 1 : 3 : 1 : 1 modules along every line through its middle.
struct FinderPattern {
    PointPx centre;     ///< in pixels of the raster, whole numbers at pixels' middles
    double module = 0;  ///< pixels along rows and columns; in a triple along the symbol's own sides
};

/// Of a raster of 0 and 255, as `local_threshold` gives it.
std::vector<FinderPattern> finder_patterns(const Raster& black_and_white);

/// Three patterns that stand as a symbol's do: of one size, two sides of one length at a right angle, as seen at a slant of up to 45°.
struct FinderTriple {
    std::array<FinderPattern, 3> at;  ///< top left, top right, bottom left of the code as it stands upright
    double modules = 0;               ///< between the middles along one side; a symbol's side is 7 more
};

/// The likeliest first; no pattern in two of them.
std::vector<FinderTriple> finder_triples(const std::vector<FinderPattern>&);

}  // namespace likeness
