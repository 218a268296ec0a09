// Making codes, for cards, tickets and tests.
#pragma once

#include "engine/picture/raster.h"

#include <optional>
#include <string_view>

namespace likeness {

/// A QR code (ISO/IEC 18004) of error correction level M in black and white, grey, with its quiet zone of 4 modules, each module a
/// square of `module_px`. Nothing where the text is empty or longer than a symbol holds.
std::optional<Raster> draw_qr(std::string_view text, int module_px);

}  // namespace likeness
