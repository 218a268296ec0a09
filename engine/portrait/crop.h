// Where the certificate photo is cut from the photograph, so that every range of the preset holds.
#pragma once

#include "engine/face/pose.h"
#include "engine/portrait/finding.h"
#include "engine/preset/photo_preset.h"

namespace likeness {

struct Crop {
    std::optional<BoxPx> box;       ///< in the full photograph, of the preset's shape; absent where none can hold
    std::vector<Finding> findings;  ///< each geometry limit of the preset, centring and roll
};

/// Hard limits always hold in the box; where soft ones collide with them they are given up in the preset's order,
/// no further than needed, and warned about. A box is never larger than the photograph and never enlarges unless the preset frees "enlarge".
Crop plan_crop(const Pose&, const Backdrop&, SizePx photograph, const PhotoPreset&);

/// The same limits judged where the photograph is the finished certificate photo: nothing is cut.
std::vector<Finding> judge_geometry(const Pose&, const Backdrop&, BoxPx box, const PhotoPreset&);

/// The long side that a decoded picture needs so that the box is not enlarged: for ReadOptions. 0: the whole.
int needed_long_side(BoxPx box, SizePx photograph, SizePx portrait);

}  // namespace likeness
