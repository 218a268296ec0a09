// A file's size may be free between two ends of one shape: the photograph then decides. Called by render, check and sheet.
#pragma once

#include "engine/preset/photo_preset.h"

#include <vector>

namespace likeness {

/// The largest size of exactly the preset's shape, in whole pixels, within the preset's two ends and no wider than `room`
/// pixels; where even the least is wider, the least.
SizePx size_in(const PhotoPreset&, double room);

/// `size_in`, then where the size is free each next one some 3 % smaller, down to the least: the order in which they are tried
/// while no file of a size has the bytes that are asked for.
std::vector<SizePx> sizes_in(const PhotoPreset&, double room);

/// The preset for files of that size and no other: the print keeps its millimetres, so the resolution grows with the pixels,
/// and the least bytes are those that its greatest compression asks for.
PhotoPreset of_size(const PhotoPreset&, SizePx);

}  // namespace likeness
