// Presets for tests whose pictures show no person: nothing is asked of the photograph's qualities.
#pragma once

#include "engine/preset/photo_preset.h"

namespace likeness {

inline PhotoPreset asking_no_quality(PhotoPreset preset) {
    for (const FindingLimit& limit : finding_limits()) preset.findings[std::string(limit.name)] = std::nullopt;
    return preset;
}

}  // namespace likeness
