// What is said of a lane whose desk scans codes. Once for each lane.
#pragma once

#include "daemon/line/standing.h"
#include "engine/base/json.h"

namespace likeness {

void tell_desk(const LaneDesk&);

boost::json::object desk_json(const LaneDesk&);

}  // namespace likeness
