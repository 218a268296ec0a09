// Private to mark: the second reader. zbar is included by zbar.cpp alone.
#pragma once

#include "engine/mark/mark.h"
#include "engine/picture/raster.h"

#include <vector>

namespace likeness {

/// QR codes of a grey raster, each text once, and of these only such whose text is ASCII: zbar guesses at other bytes in its own way,
/// and one code would become two. Corners in pixels of the raster; `rung` is left empty.
std::vector<Mark> read_by_zbar(const Raster& grey);

}  // namespace likeness
