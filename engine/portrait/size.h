// A file's size in pixels against its preset: for the file that render makes and for the one that check is given.
#pragma once

#include "engine/portrait/finding.h"
#include "engine/preset/photo_preset.h"

namespace likeness {

/// "width" and "height", and where the preset leaves the size free "shape", the width over the height. All are hard.
std::vector<Finding> judge_size(SizePx, const PhotoPreset&);

}  // namespace likeness
