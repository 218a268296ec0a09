#include "daemon/command/job/desks.h"

#include "daemon/command/door/say.h"

namespace likeness {

void tell_desk(const LaneDesk& desk) {
    if (desk.clock)
        tell(sentence("lane {}: {} codes scanned at the desk; the camera's clock is {} s behind the desk's, {} s more or less", desk.lane, desk.scans, desk.clock->behind_s, desk.clock->unsure_s));
    else
        tell(sentence("lane {}: {} codes scanned at the desk; how far the camera's clock is from the desk's is not known (clock in job.lua)", desk.lane, desk.scans));
}

boost::json::object desk_json(const LaneDesk& desk) {
    boost::json::object line{{"lane", desk.lane}, {"scans", desk.scans}, {"clock", nullptr}};
    if (desk.clock) line["clock"] = boost::json::object{{"behind_s", desk.clock->behind_s}, {"unsure_s", desk.clock->unsure_s}};
    return line;
}

}  // namespace likeness
