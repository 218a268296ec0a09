// A person accepts a finding that fails: a headscarf, a plaster, a feature of the face. Each is a fact with who, when and
// why, and can be taken back. What is about who it is, or about the file itself, nobody can accept.
#pragma once

#include "daemon/job/frame.h"
#include "engine/portrait/finding.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

enum class Ground { religion, medical, feature, other };
std::string_view name(Ground);
std::optional<Ground> ground(std::string_view name);

struct Acceptance {
    FrameId frame;
    std::string finding;        ///< the limit's name
    std::optional<Ground> why;  ///< none: the one before is taken back
    std::string note;           ///< personal; may be empty
    std::string who;            ///< the person who says so
    std::int64_t at_ms = 0;     ///< since 1970, UTC
    bool operator==(const Acceptance&) const = default;
};

/// What holds for one frame, by the finding's name.
using AcceptedFindings = std::map<std::string, Acceptance, std::less<>>;

/// What holds: of each frame and finding the last fact, unless it takes the one before back. `facts` of one frame and finding
/// in their order; the order of different ones does not matter.
std::map<FrameId, AcceptedFindings> holding(const std::vector<Acceptance>& facts);

/// Why this finding cannot be accepted: it is about who is in the picture, about the file's size, forbids a file, or does not
/// fail. None: it can.
std::optional<Sentence> unacceptable(const Finding&);

/// The findings, those accepted marked so: an accepted one that fails counts as a warning.
std::vector<Finding> accepted(std::vector<Finding>, const AcceptedFindings&);

}  // namespace likeness
