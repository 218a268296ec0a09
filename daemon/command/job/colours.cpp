#include "daemon/command/job/colours.h"

#include "daemon/command/door/say.h"
#include "engine/base/words.h"

#include <cmath>

namespace likeness {

namespace {

namespace js = boost::json;

std::string with_hint(const Sentence& says, const Sentence& hint) {
    return local(says) + (hint.empty() ? "" : " (" + local(hint) + ")");
}

Sentence age(const LaneColour& lane) {
    const double mean = std::round(10 * lane.mean_de) / 10;
    if (!lane.ms_since)
        return sentence("lane {}: calibrated by the colour chart {}, ΔE2000 {} on average; {} frames since", lane.lane, shown(lane.file), mean, lane.frames_since);
    return sentence("lane {}: calibrated by the colour chart {}, ΔE2000 {} on average; {} frames and {} minutes since", lane.lane, shown(lane.file), mean,
                    lane.frames_since, *lane.ms_since / 60'000);
}

}  // namespace

void tell_colour(const LaneColour& lane) {
    if (lane.chart) tell(age(lane));
    for (const auto& one : lane.refused)
        tell(sentence("lane {}: the colour chart {} cannot be used: {}", lane.lane, shown(one.file), with_hint(one.says, one.hint)));
    if (lane.uncalibrated > 0) tell(sentence("lane {}: {} frames are not calibrated: {}", lane.lane, lane.uncalibrated, local(lane.why)));
}

js::object colour_json(const LaneColour& lane) {
    js::object calibrated;
    if (lane.chart)
        calibrated = {{"frame", lane.chart->text}, {"file", lane.file}, {"mean_de2000", lane.mean_de}, {"frames_since", lane.frames_since},
                      {"ms_since", lane.ms_since ? js::value(*lane.ms_since) : js::value(nullptr)}};
    js::array refused;
    for (const auto& one : lane.refused) refused.push_back({{"frame", one.frame.text}, {"file", one.file}, {"says", english(one.says)}});
    return {{"lane", lane.lane},
            {"calibrated", lane.chart ? js::value(std::move(calibrated)) : js::value(nullptr)},
            {"uncalibrated", {{"frames", lane.uncalibrated}, {"because", english(lane.why)}}},
            {"refused", std::move(refused)}};
}

}  // namespace likeness
