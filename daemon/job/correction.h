// A person says who is in a frame: of a keyframe, whose code it shows, so that its whole sitting is released; of an exposure, whose
// picture it is. Each is a fact with who, when and why, takes part in bind like any other, and can be taken back.
#pragma once

#include "daemon/job/frame.h"
#include "daemon/job/subject.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace likeness {

struct Correction {
    FrameId frame;
    std::optional<SubjectRef> whose;  ///< personal; none: what was said before is taken back
    std::string note;                 ///< personal; why; may be empty
    std::string who;                  ///< the person who says so
    std::int64_t at_ms = 0;           ///< since 1970, UTC
    bool operator==(const Correction&) const = default;
};

/// What holds, by frame.
using ByHand = std::map<FrameId, Correction>;

/// Of each of a lane's frames the last word, unless it takes back what was said before. A frame that was joined with another file since may have been
/// spoken of by either one's id: then the word counts that was given later. Of an id that became several frames nothing is known any more.
/// `said` of one id in their order; the order of different ids does not matter. `files`: the lane's facts, one for each file; `frames`: what
/// `gather` made of them.
ByHand in_force(const std::vector<Correction>& said, const std::vector<FrameFact>& files, const std::vector<FrameFact>& frames);

}  // namespace likeness
