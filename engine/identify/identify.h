// The step `identify`: what is in a frame. Marks, faces, the head's pose, and what the frame therefore is.
#pragma once

#include "engine/face/sight.h"
#include "engine/mark/read.h"
#include "engine/picture/picture.h"

#include <optional>
#include <string_view>
#include <vector>

namespace likeness {

/// What a frame is.
enum class FrameKind {
    keyframe_read,    ///< shows a code that was read
    keyframe_unread,  ///< shows a code that nobody could read, whatever else it shows; or neither a face nor a code
    exposure,         ///< shows a person, upright or turned
};

std::string_view name(FrameKind);

/// Faces are not looked for in a keyframe that was read unless asked.
struct Seen : Sight {
    FrameKind kind = FrameKind::keyframe_unread;
    std::vector<Mark> marks;
    std::vector<Quad> unread;  ///< codes that are there and were not read
};

struct IdentifyOptions {
    bool faces_in_keyframes = false;  ///< also look for faces where a code was read
};

/// A keyframe, where the picture shows codes that cost little to read, all of them; nothing else is looked for. For a RAW's preview.
std::optional<Seen> keyframe_in(const Picture&);

/// Stop: the detectors' data is missing. Aside: a detector failed on this picture.
Result<Seen> identify(FaceFinder&, const Picture&, IdentifyOptions = {});

}  // namespace likeness
