// Private to mark: whether three squares have a QR code between them.
#pragma once

#include "engine/mark/finder_patterns.h"

namespace likeness {

/// The modules of a symbol that was put upright, `module_px` a module, change about as often as a masked symbol's do: in every
/// other place (ISO/IEC 18004, 7.8), and with half of them dark. A window's panes or a cloth's pattern have squares, but not this.
bool has_modules(const Raster& straightened, const FinderTriple&, int module_px);

}  // namespace likeness
