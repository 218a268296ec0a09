// A contact sheet: many small proofs with their verdicts on one page.
#pragma once

#include "engine/sheet/proof.h"

namespace likeness {

/// More stand on no sheet; the caller begins another.
constexpr std::size_t most_tiles = 60;

/// What a tile's photograph and certificate photo fit in.
constexpr SizePx tile_picture{240, 320}, tile_portrait{132, 176};

struct ContactTile {
    Raster picture;   ///< within `tile_picture`, as `marked` gives it; empty: the photograph could not be read
    Raster portrait;  ///< within `tile_portrait`; empty: none was made
    Verdict verdict = Verdict::not_judged;
    std::string name, headline;
    std::vector<ProofLine> lines;  ///< the worst two are shown
};

/// sRGB. As many columns as bring the sheet nearest to a landscape A4 page; tiles in their order, row by row.
Raster contact_sheet(std::span<const ContactTile>, const std::string& title, const std::string& summary);

}  // namespace likeness
