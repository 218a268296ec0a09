// A calibration as an ICC input profile, and back.
#pragma once

#include "engine/colour/calibration.h"

#include <optional>

namespace likeness {

/// What the profile says beside its colours.
struct ProfileFacts {
    std::string make, model;
    bool raw = false;
    std::string balance{};
    std::string space{};
    std::optional<std::int64_t> taken_ms;  ///< becomes the profile's date; without one it is that of `srgb_icc`
    std::array<Tristimulus, chart_patches> patches{};  ///< linear RGB that was fitted to; kept in the profile for other programs
};

Bytes calibration_icc(const ColourFit&, const ProfileFacts&);

}  // namespace likeness
