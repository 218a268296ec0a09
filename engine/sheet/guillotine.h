// Packing rectangles with straight cuts from edge to edge, because a person with a trimmer takes the sheet apart.
// Exact: it finds an arrangement wherever there is one. Called by layout.cpp, which adds paper, margin and gap.
// Lengths are whole micrometres, so no rounding decides whether something fits.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace likeness {

enum class Way { upright, turned, either };

/// `count` bundles of `bundle` equal rectangles; a bundle is never torn apart.
struct Kind {
    int width = 0;
    int height = 0;
    int count = 0;
    int bundle = 1;
    Way way = Way::either;
};

struct Field {
    int width = 0;
    int height = 0;
};

struct Piece {
    int kind = 0;  ///< index of its Kind
    int x = 0;     ///< from the field's left edge
    int y = 0;     ///< from the field's upper edge
    bool turned = false;
};

struct Arrangement {
    int width = 0;  ///< of all pieces together; they begin at 0, 0
    int height = 0;
    int blocks = 0;  ///< grids of equal pieces lying the same way
    int cuts = 0;    ///< straight cuts inside the arrangement
    int turned = 0;  ///< pieces that lie turned
    std::vector<Piece> pieces;
};

/// Fewest blocks, then fewest cuts, then fewest turned pieces, then the most even distance to the field's edges.
/// Nothing where no guillotine arrangement exists.
std::optional<Arrangement> finest_arrangement(std::span<const Kind>, Field);

/// Any arrangement, much faster; nothing where none exists.
std::optional<Arrangement> any_arrangement(std::span<const Kind>, Field);

}  // namespace likeness
