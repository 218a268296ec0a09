// The marks that a person cuts by. They lie outside every print, so that no mark is left on a cut photo.
#pragma once

#include "engine/sheet/layout.h"

#include <vector>

namespace likeness {

/// A hairline along x or along y; `x1 <= x2` and `y1 <= y2`, one of them equal.
struct CutLine {
    Mm x1, y1, x2, y2;
    bool shared = false;  ///< the border of two prints that touch (gap 0), not a tick in free paper

    bool operator==(const CutLine&) const = default;
};

/// Ticks that go on from each print's corners in line with its edges, 3 mm long or up to the next print or the paper's
/// edge; where the way to the paper's edge is longer, a second tick stands there, for the ruler. Where prints touch,
/// the whole border they share. Each line once, from top to bottom, then left to right.
std::vector<CutLine> cut_lines(const Layout&);

}  // namespace likeness
