// The phone in the picture: body, rim, glass, and the panel as a camera sees it.
#pragma once

#include "engine/picture/raster.h"
#include "tests/studio/draw/keyframe.h"
#include "tests/studio/draw/phone_pose.h"

namespace studio {

/// Draws the phone over `frame`, sharp. `pose` must be made for the frame's size.
void draw_phone(likeness::Raster& frame, const PhonePose& pose, const likeness::Raster& panel,
                const KeyframeOptions& options);

}  // namespace studio
