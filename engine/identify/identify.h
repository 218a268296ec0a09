// The step `identify`: what is in a frame. Marks, faces, the head's pose, and what the frame therefore is.
#pragma once

#include "engine/face/pose.h"
#include "engine/mark/mark.h"
#include "engine/picture/picture.h"

#include <optional>
#include <string_view>
#include <vector>

namespace likeness {

/// What a frame is.
enum class FrameKind {
    keyframe_read,    ///< shows a code that was read
    keyframe_unread,  ///< shows neither a face nor a code that can be read: it may be a code that nobody could read
    exposure,         ///< shows a person
};

std::string_view name(FrameKind);

struct Seen {
    FrameKind kind = FrameKind::keyframe_unread;
    std::vector<Mark> marks;
    std::vector<FaceBox> faces;  ///< largest first; not looked for in a keyframe that was read unless asked
    std::optional<Head> head;    ///< of the single face; absent with none or several
    int turned = 0;              ///< the photograph lies on its side or upside down: 90, 180 or 270 degrees clockwise would
                                 ///< make the person in it upright. Then it is an exposure without a head; else 0
};

struct IdentifyOptions {
    bool faces_in_keyframes = false;  ///< also look for faces where a code was read
};

/// Stop: the detectors' data is missing. Aside: a detector failed on this picture.
Result<Seen> identify(FaceFinder&, const Picture&, IdentifyOptions = {});

}  // namespace likeness
