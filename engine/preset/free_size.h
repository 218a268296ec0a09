// A file's size may be free between two ends of one shape: the photograph then decides. Called by render, check and sheet.
#pragma once

#include "engine/preset/photo_preset.h"

namespace likeness {

/// The largest size of exactly the preset's shape, in whole pixels, within the preset's two ends and no wider than `room`
/// pixels; where even the least is wider, the least.
SizePx size_in(const PhotoPreset&, double room);

/// The preset for files of that size and no other: the print keeps its millimetres, so the resolution grows with the pixels,
/// and the least bytes are those that its greatest compression asks for.
PhotoPreset of_size(const PhotoPreset&, SizePx);

}  // namespace likeness
