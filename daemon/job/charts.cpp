#include "daemon/job/charts.h"

#include <algorithm>

namespace likeness {

std::map<FrameId, FrameId> calibrated_by(const Timeline& line) {
    const auto first = std::ranges::find_if(line.frames, calibrates, &Placed::fact);
    std::map<FrameId, FrameId> by;
    if (first == line.frames.end()) return by;
    const FrameId* chart = &first->fact.id;
    for (const auto& [fact, moment] : line.frames) {
        if (calibrates(fact)) chart = &fact.id;
        if (shows_person(fact.role) || fact.role == Role::unreadable) by.emplace(fact.id, *chart);
    }
    return by;
}

}  // namespace likeness
