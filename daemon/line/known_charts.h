// The colour charts that are known while a lane's files are looked at. Which of them calibrates an exposure is certain only
// when all files are in; the likeliest spares nearly all a second look.
#pragma once

#include "daemon/line/calibrations.h"

#include <deque>
#include <mutex>

namespace likeness {

/// Threads may share it; a chart stays where it is.
class KnownCharts {
public:
    void add(const std::string& lane, LaneChart);

    /// The last one taken before `time_ms`, else the first; none where the lane has none.
    const LaneChart* likeliest(const std::string& lane, std::optional<std::int64_t> time_ms) const;

private:
    mutable std::mutex mutex_;
    std::map<std::string, std::deque<LaneChart>> charts_;  // by lane, as they came
};

}  // namespace likeness
