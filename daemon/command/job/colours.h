// What is said of a lane's colour charts: by which one it is calibrated and how old that is, which cannot be used, and for
// whose photographs a calibration is not. Once for each lane.
#pragma once

#include "daemon/line/standing.h"
#include "engine/base/json.h"

namespace likeness {

void tell_colour(const LaneColour&);

boost::json::object colour_json(const LaneColour&);

}  // namespace likeness
