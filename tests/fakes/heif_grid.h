// A HEIC as phones write it, put together box by box, because libheif 1.15 has no writer for it: tiles of HEVC, each an item of
// its own, and a grid item that joins them (ISO/IEC 23008-12 6.6.2.3). Its data stands in idat, as Apple's does.
#pragma once

#include "engine/base/file.h"
#include "engine/picture/raster.h"

namespace likeness {

struct HeifGrid {
    int tile = 64;          ///< side of the tiles; what is left of the last column and row is cut
    SizePx canvas{};        ///< the size that the grid itself says; empty: the raster's, which ispe says in any case
    int quarter_turns = 0;  ///< anticlockwise, by irot
    Bytes icc;
    Bytes exif;             ///< the TIFF block
};
Bytes as_heif_grid(const Raster&, const HeifGrid& = {});

}  // namespace likeness
