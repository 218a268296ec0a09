// Where the certificate photo is cut from the photograph, so that every range of the preset holds.
#pragma once

#include "engine/face/pose.h"
#include "engine/portrait/finding.h"
#include "engine/portrait/operations.h"
#include "engine/preset/photo_preset.h"

namespace likeness {

struct Crop {
    std::optional<BoxPx> box;       ///< in the full photograph, of the preset's shape; absent where none can hold
    double tilt_deg = 0;            ///< the box is turned about its centre by so much, clockwise: the eye line's own tilt
    bool mirrored = false;          ///< what is cut out is to be mirrored; the box is not
    std::vector<Finding> findings;  ///< each geometry limit of the preset, centring and roll, as the certificate photo will have them
};

/// Hard limits always hold in the box, and where that can be for whatever the pose may truly be (uncertainty.h), or for half or
/// a quarter of it. Where soft ones collide with them they are given up in the preset's order, no further than needed, and
/// warned about. The box shows nothing from outside the photograph, however it is tilted. With
/// `rotate` permitted it is taken along the eye line; with `enlarge` it may have fewer pixels than the certificate photo,
/// as few fewer as the limits allow, and only where they cannot hold without.
Crop plan_crop(const Pose&, const Backdrop&, SizePx photograph, const PhotoPreset&, const Permitted& = {});

/// The crop that a person set: nothing of it is moved, and the same limits are judged. The box has the preset's shape: its height
/// follows from its width. "crop" fails (hard) where the box shows what is not in the photograph, or would have to be enlarged without
/// leave. With `rotate` permitted it is turned about its centre by the eye line's tilt, with `mirror` mirrored.
Crop crop_at(BoxPx, const Pose&, const Backdrop&, SizePx photograph, const PhotoPreset&, const Permitted& = {});

/// Whether the certificate photo has more pixels than its box.
bool enlarges(const BoxPx& box, SizePx portrait);

/// The same limits judged where the photograph is the finished certificate photo: nothing is cut.
std::vector<Finding> judge_geometry(const Pose&, const Backdrop&, BoxPx box, const PhotoPreset&);

/// The long side that a decoded picture needs so that the box is not enlarged: for ReadOptions. 0: the whole.
int needed_long_side(BoxPx box, SizePx photograph, SizePx portrait);

}  // namespace likeness
