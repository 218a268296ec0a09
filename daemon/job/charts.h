// Which colour chart each exposure of a lane is calibrated by: by the lane's own timeline, so the same in any order of arrival.
#pragma once

#include "daemon/job/timeline.h"

#include <map>

namespace likeness {

/// A frame whose colour chart can be used.
constexpr bool calibrates(const FrameFact& fact) { return fact.role == Role::chart && !fact.fault; }

/// For each exposure, and each frame that cannot be read (a RAW whose camera only a chart explains), the chart before it that is next to it; before the lane's first chart, the first. Frames without a
/// place take no part.
std::map<FrameId, FrameId> calibrated_by(const Timeline&);

}  // namespace likeness
