// The calibrations of a lane, learnt from the colour charts that its camera photographed, along its timeline.
#pragma once

#include "daemon/job/charts.h"
#include "daemon/line/seen_chart.h"

namespace likeness {

struct LaneChart {
    FrameId frame;
    std::optional<std::int64_t> time_ms;  ///< the camera's own clock
    SeenChart seen;
    std::string name;                     ///< digest of the calibration
    std::size_t frames_since = 0;         ///< in the lane's timeline
    std::optional<std::int64_t> ms_since;  ///< to the lane's last frame, where both tell their time
};

struct Calibrations {
    std::vector<LaneChart> charts;           ///< those that can be used, in the order of the timeline
    std::map<FrameId, std::size_t> by;       ///< exposure → place in `charts`

    const LaneChart* of(const FrameId&) const;
};

LaneChart lane_chart(const FrameFact&, SeenChart);

/// Stop: the ledger holds what is not ours.
Result<Calibrations> calibrations(const Timeline&);

/// A digest of what something is made of or judged against, the calibration taken in; as it was where there is none.
std::string with_chart(const std::string& digest, const LaneChart*);

/// Puts the calibration in place of the picture's own profile. Where it is not for this picture, that stays as it was and the
/// sentence says why; empty: done, or there is no chart.
Sentence calibrate_by(const LaneChart*, Picture&, const std::string& about);

}  // namespace likeness
