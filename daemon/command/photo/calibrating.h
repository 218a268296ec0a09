// --calibration FILE: a camera's calibration takes the place of the photographs' own profiles.
#pragma once

#include "daemon/command/door/option.h"
#include "engine/colour/calibration.h"

#include <optional>

namespace likeness {

inline constexpr Option calibration_option{"calibration", "FILE", "the camera's colours as likeness calibrate learnt them"};

/// None where it was not asked for. Stop: it cannot be read, or is no calibration.
Result<std::optional<Calibration>> asked_calibration(const Invocation&);

/// The picture as it is where there is no calibration.
Result<Picture> calibrated(Picture, const std::optional<Calibration>&, const std::string& about);

}  // namespace likeness
