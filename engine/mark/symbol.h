// Private to mark: one QR code by itself, whose three squares were found.
#pragma once

#include "engine/mark/finder_patterns.h"
#include "engine/mark/mark.h"

#include <optional>
#include <string>

namespace likeness {

struct Symbol {
    bool there = false;                 ///< the squares have the modules of a code between them
    std::optional<Mark> read;           ///< nothing: nobody can read it; its corners are those of an upright copy
    std::string way;                    ///< how it was read: "upright", "fitted", "modules", "sharpened"
    Quad corners{};                     ///< pixels of the raster, whole numbers at pixels' edges; without the quiet zone
};

/// Puts it upright and reads it; and where that fails fits its grid, takes each module's light by itself, and takes the blur back.
Symbol read_symbol(const Raster& grey, const FinderTriple&, bool inverted);

/// The same where a square is supposed and need not be seen.
Symbol read_supposed(const Raster& grey, const FinderTriple&, bool inverted);

/// The modules of a symbol change about as often as a masked symbol's do: in every other place (ISO/IEC 18004, 7.8), and with half
/// of them dark. A window's panes or a cloth's pattern have squares, but not this. `straightened`: 4 pixels a module.
bool has_modules(const Raster& straightened, int modules);

}  // namespace likeness
