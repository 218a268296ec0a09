// The hand that holds the phone, in two layers: what is behind the phone, and what lies on its glass.
#pragma once

#include "tests/studio/draw/hand_layer.h"
#include "tests/studio/draw/keyframe.h"
#include "tests/studio/draw/phone_pose.h"

namespace studio {

struct Hand {
    HandLayer behind;  ///< sleeve, wrist, palm, the outer half of fingers and thumb
    HandLayer front;   ///< finger tips and thumb tip, with the shadow that they cast
};

/// Both layers have the size that `pose` was made for. Fingers stay off the code and most of its quiet zone.
Hand draw_hand(const PhonePose& pose, const KeyframeOptions& options, likeness::SizePx size);

}  // namespace studio
