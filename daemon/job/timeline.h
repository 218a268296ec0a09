// The timeline of one lane: its frames in the order in which the camera took them, by the camera's own clock and
// counter and never by arrival. What cannot be placed is aside, and no part of the fold.
#pragma once

#include "daemon/job/correction.h"
#include "daemon/job/frame.h"
#include "daemon/job/scan.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace likeness {

/// Frames of one `moment` have no known order among themselves (same second, no counter); moments count upwards.
struct Placed {
    FrameFact fact;
    std::size_t moment = 0;
};

struct Unplaced {
    FrameFact fact;
    Sentence why;
};

struct Timeline {
    std::vector<Placed> frames;   ///< in order
    std::vector<Unplaced> aside;  ///< by id
    std::vector<Scan> scans{};    ///< at the lane's desk, in any order
    ByHand by_hand{};             ///< what people said of frames
};

/// Total, and the same for any order of `frames` (as `gather` gives them). By time, then counter; a frame without a time
/// stands where its counter's neighbours stand together; without any times, counters alone. Counters tell something only
/// within one series.
Timeline timeline(std::vector<FrameFact> frames);

/// Whether `later` is the camera's very next shot after `earlier` as far as the counters tell: true where neither has any.
/// Every series that both have must say so, and there must be one. Numbers in `spare` (sorted) are not missed.
bool follows(const Shot& earlier, const Shot& later, const std::vector<Counter>& spare);

/// Numbers that are no sign of a missing frame: those of colour charts, and those taken by copies (of frames that can be
/// read and have several numbers in one series).
std::vector<Counter> spare_counters(const Timeline&);

}  // namespace likeness
