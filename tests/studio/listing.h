// What the product says about a job: the lines of `likeness job list DIR --json --reveal`.
#pragma once

#include "engine/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace studio {

struct ListedFrame {
    std::vector<std::string> files;  ///< inside the job; the frame's first file too
    std::string kind;                ///< "keyframe", "exposure", "other"
    std::string state;               ///< "bound", "rendered", "superseded", "keyframe", "held" …
    std::string reason;              ///< why it is held; "" none
    std::string student;             ///< revealed; in an open job the code; "" nobody
    bool judged = false;             ///< its limits were measured
    std::vector<std::string> failed; ///< limits that failed

    bool bound() const { return state == "bound" || state == "rendered" || state == "superseded"; }
};

struct Listing {
    std::vector<ListedFrame> frames;
    bool open = false;  ///< `student` holds codes
};

/// Aside: a line is no JSON or no line of the contract.
likeness::Result<Listing> parse_listing(std::string_view lines);

}  // namespace studio
