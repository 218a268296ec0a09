// The step `sheet`, first half: where each print lies on the paper, in millimetres. Second half: cut_lines.h, compose.h.
#pragma once

#include "engine/base/measure.h"
#include "engine/base/result.h"
#include "engine/preset/sheet_preset.h"

#include <span>
#include <string>
#include <vector>

namespace likeness {

/// `count` prints of one photo preset, whose print is `size` when it stands upright.
struct PrintSize {
    std::string photo;  ///< name of a PhotoPreset
    SizeMm size;
    int count = 0;
};

/// One print on the sheet. `turned` by 90° clockwise: the top of the head points to the right.
struct Place {
    std::string photo;  ///< name of a PhotoPreset
    int index = 0;      ///< 0, 1, … among the prints of one PrintSize, row by row where they lie together
    int page = 1;
    Mm x;  ///< left edge, from the paper's left edge
    Mm y;  ///< upper edge, from the paper's upper edge
    Mm width;
    Mm height;  ///< as it lies: of a turned print, the preset's width
    bool turned = false;

    constexpr Mm right() const { return x + width; }
    constexpr Mm bottom() const { return y + height; }
};

struct Layout {
    SizeMm paper;               ///< as the sheet is seen: turned where that puts every print upright
    bool paper_turned = false;  ///< `paper` is the Paper turned by 90°
    int pages = 1;
    std::vector<Place> places;  ///< in the order of the prints asked for, then by index
};

/// Lays all prints on one page with the preset's gap and margin held to the micrometre, so that straight cuts from edge
/// to edge part them. Equal prints stand in rows and lie the same way where that fits; the whole is centred. The same
/// arguments give the same layout. Counts and sizes are greater than 0.
/// Stop: no such arrangement exists, which is proven, not guessed; nothing was asked for; or more different prints
/// were asked for than can be proven.
Result<Layout> lay_out(const SheetPreset&, const Paper&, std::span<const PrintSize> prints);

}  // namespace likeness
