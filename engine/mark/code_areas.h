// Private to mark: where a code may be that no reader and no finder pattern shows: small patches, dense with light and dark, on an even
// ground as light as their light parts.
#pragma once

#include "engine/mark/mark.h"
#include "engine/picture/raster.h"

#include <optional>
#include <vector>

namespace likeness {

/// Pixels of the raster; codes from about 64 pixels a side, and such as blur has not run together over 8 pixels.
std::vector<BoxPx> code_areas(const Raster& grey);

/// The squares of a QR code (ISO/IEC 18004, 6.3.3) that are left in a patch by correlation with their drawing, at any turn and
/// any slant up to 45°: two that stand as a symbol's do, or one that is beyond doubt. The corners of the patch in pixels of the raster.
std::optional<Quad> code_in(const Raster& grey, const BoxPx& area);

}  // namespace likeness
