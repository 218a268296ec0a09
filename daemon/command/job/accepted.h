// What people accepted and said of frames, as lists and explanations show it. The note is personal and stands in an explanation alone.
#pragma once

#include "daemon/command/door/say.h"
#include "daemon/line/standing.h"

namespace likeness {

/// Its members finding, why, who and at, the last in UTC (ISO 8601).
boost::json::object accepted_json(const Acceptance&);

/// `[{…}, …]` of all that people accept of a frame.
boost::json::array accepted_json(const std::vector<Acceptance>&);

/// One line in the language of the door.
std::string accepted_text(const Acceptance&);

/// Who said by hand who is in a frame, `{"who","at"}` or null, and as a line.
boost::json::value by_hand_json(const std::optional<Correction>&);
std::string by_hand_text(const Correction&);

}  // namespace likeness
