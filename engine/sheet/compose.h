// The step `sheet`, second half: the layout as one picture. Samples are moved, never resampled; nothing here knows a
// file or a colour space, so all prints must already be in the sheet's.
#pragma once

#include "engine/picture/raster.h"
#include "engine/sheet/cut_lines.h"
#include "engine/sheet/layout.h"

#include <span>

namespace likeness {

/// The pixels that a place's print must have as it stands upright: its own millimetres, rounded to the nearest.
SizePx print_pixels(const Place&, Dpi);

/// The pixel at which a place's print begins on the sheet: its millimetres rounded to the nearest, but so that the
/// whole print is on the paper.
struct SheetPx {
    int x = 0;
    int y = 0;
    bool operator==(const SheetPx&) const = default;
};
SheetPx position_pixels(const Layout&, const Place&, Dpi);

/// White paper of the paper's millimetres rounded to the nearest pixel; `prints[i]` at `layout.places[i]`, upright and
/// of exactly `print_pixels`; all of one number of channels. A turned one is moved sample by sample, 90° clockwise.
/// Position and size are rounded each for itself: prints two pixels or more apart never overlap; of prints that share a
/// border, the border's pixel may be asked for twice (the later place has it) or not at all (it stays white).
/// Cut lines are light grey, one pixel, the one that the line runs through. Ticks lie under the prints; a shared border
/// lies above them, on the border's own pixel.
Raster compose(const Layout&, std::span<const Raster> prints, Dpi, std::span<const CutLine>);

}  // namespace likeness
