// Private to mark: a symbol taken out of the picture and put upright.
#pragma once

#include "engine/mark/symbol_grid.h"

namespace likeness {

/// Modules about a symbol (ISO/IEC 18004, 6.3.8).
constexpr int quiet_zone = 4;

/// The symbol, each module `module_px` pixels, with its quiet zone. Grey.
Raster straightened(const Raster& grey, const SymbolGrid&, int module_px);

}  // namespace likeness
