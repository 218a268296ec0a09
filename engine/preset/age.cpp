#include "engine/preset/age.h"

#include <algorithm>

namespace likeness {

PhotoPreset at_age(PhotoPreset preset, int years) {
    const auto group = std::ranges::find_if(preset.ages, [&](const AgeLimits& one) { return years <= one.to; });
    if (group == preset.ages.end()) return preset;
    for (std::size_t i = 0; i < geometry_count; ++i)
        if (group->geometry[i]) preset.geometry[i] = group->geometry[i];
    return preset;
}

}  // namespace likeness
