#include "daemon/line/calibrations.h"

#include "engine/base/digest.h"

#include <algorithm>

namespace likeness {

const LaneChart* Calibrations::of(const FrameId& frame) const {
    const auto found = by.find(frame);
    return found == by.end() ? nullptr : &charts[found->second];
}

LaneChart lane_chart(const FrameFact& fact, SeenChart seen) {
    std::string name = hex(sha256(seen.calibration.icc), 16);
    return {.frame = fact.id, .time_ms = fact.shot.time_ms, .seen = std::move(seen), .name = std::move(name)};
}

Result<Calibrations> calibrations(const Timeline& line) {
    Calibrations out;
    std::optional<std::int64_t> last_ms;
    for (const Placed& one : line.frames) last_ms = std::max(last_ms, one.fact.shot.time_ms);
    std::map<FrameId, std::size_t> places;
    for (std::size_t i = 0; i < line.frames.size(); ++i) {
        const FrameFact& fact = line.frames[i].fact;
        if (!calibrates(fact)) continue;
        LIKENESS_TRY(SeenChart seen, seen_chart(fact.seen, fact.files.front().path));
        places.emplace(fact.id, out.charts.size());
        LaneChart& chart = out.charts.emplace_back(lane_chart(fact, std::move(seen)));
        chart.frames_since = line.frames.size() - 1 - i;
        if (chart.time_ms) chart.ms_since = *last_ms - *chart.time_ms;
    }
    for (const auto& [exposure, chart] : calibrated_by(line)) out.by.emplace(exposure, places.at(chart));
    return out;
}

std::string with_chart(const std::string& digest, const LaneChart* chart) {
    return chart ? digest + "+" + chart->name : digest;
}

Sentence calibrate_by(const LaneChart* chart, Picture& picture, const std::string& about) {
    if (!chart) return {};
    auto changed = calibrate(picture, chart->seen.calibration, about);
    if (!changed) return changed.error().says;
    picture = std::move(changed).value();
    return {};
}

}  // namespace likeness
