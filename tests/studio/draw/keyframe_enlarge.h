// Brings the small layers of a keyframe up to the frame's size, bilinear.
#pragma once

#include "engine/picture/raster.h"
#include "tests/studio/draw/hand_layer.h"
#include "tests/studio/draw/keyframe_backdrop.h"

namespace studio {

/// Fills the whole frame.
void enlarge_backdrop(const BackdropLayer& layer, likeness::Raster& frame);

/// Lays a layer, `factor` times enlarged, over the frame.
void enlarge_over(const HandLayer& layer, int factor, likeness::Raster& frame);

}  // namespace studio
