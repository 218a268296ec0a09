#include "daemon/line/known_charts.h"

namespace likeness {

void KnownCharts::add(const std::string& lane, LaneChart chart) {
    const std::lock_guard lock(mutex_);
    charts_[lane].push_back(std::move(chart));
}

const LaneChart* KnownCharts::likeliest(const std::string& lane, std::optional<std::int64_t> time_ms) const {
    const std::lock_guard lock(mutex_);
    const auto of_lane = charts_.find(lane);
    if (of_lane == charts_.end()) return nullptr;
    const LaneChart *before = nullptr, *first = nullptr;
    for (const LaneChart& one : of_lane->second) {
        if (one.time_ms <= time_ms && (!before || one.time_ms > before->time_ms)) before = &one;
        if (!first || one.time_ms < first->time_ms) first = &one;
    }
    return before ? before : first;
}

}  // namespace likeness
