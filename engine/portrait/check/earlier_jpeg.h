// The JPEG that a picture once was: what is left of its blocks after a crop or a change of size, and another save.
#pragma once

#include "engine/picture/raster.h"

#include <optional>

namespace likeness {

/// The IJG quality of an earlier, strong compression (85 or less), absent where none shows. `grey` is a piece of the picture
/// in its own pixels. With `on_a_grid` its own blocks begin at its corner and are not taken for an earlier one's.
///
/// After a crop the steps to which the earlier file rounded its DCT show again once its grid is found: to the nearest 5. After
/// a change of size only the borders of its blocks are left, every 4.6 to 13 pixels: then an estimate, 55 or less.
std::optional<int> earlier_quality(const Raster& grey, bool on_a_grid);

}  // namespace likeness
