// Private to mark: squares of a QR code in an area where no run of light and dark shows them any more.
#pragma once

#include "engine/mark/code_areas.h"
#include "engine/mark/square.h"

namespace likeness {

/// By correlation with their drawing at any turn and any slant up to 45°, each then fitted; the likeliest first, none below `least_square`.
std::vector<Square> squares_in(const Raster& grey, const CodeArea&);

}  // namespace likeness
