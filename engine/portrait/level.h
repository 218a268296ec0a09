// The head as it stands in the certificate photo when the photograph is turned or mirrored for it.
#pragma once

#include "engine/face/pose.h"

namespace likeness {

/// The pose in coordinates turned about the middle of its eyes by `roll_deg`, in which the eye line is level. Eyes, face
/// width and chin are exact; the hair top is taken on the head's own axis, which for a skull of radius r is off by
/// r·(1/cos roll − 1), upwards: half a percent of r at 6°.
Pose levelled(const Pose&);

/// The pose in a photograph of that width whose left and right have changed places.
Pose mirrored(const Pose&, double width);

/// A place of the photograph in the coordinates of `levelled(pose)`, and back.
PointPx to_level(const Pose&, PointPx in_photograph);
PointPx from_level(const Pose&, PointPx in_level);

}  // namespace likeness
