// How far a pose's measures may be off; the crop keeps hard limits by so much.
#pragma once

#include "engine/face/pose.h"
#include "engine/preset/photo_preset.h"

namespace likeness {

/// In pixels of the photograph, for the row or the length that the limit is about: 95 of 100 heads are off by no more
/// (drawn heads against their truth: `tests/bench/pose`, the column p95). 0 where the pose does not have it.
double uncertainty(Geometry, const Pose&);

}  // namespace likeness
