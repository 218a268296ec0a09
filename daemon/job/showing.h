// What a frame that is no exposure, or a scan at the desk, says in bind: one subject, or why not, and what an operator adds.
#pragma once

#include "daemon/job/frame.h"
#include "daemon/job/reason.h"
#include "daemon/job/roster.h"
#include "daemon/job/scan.h"
#include "engine/code/command_card.h"

#include <optional>
#include <set>
#include <string>
#include <utility>

namespace likeness {

/// Of a person: whether the job knows who it is (in an open job everybody), and the ref's key, or what tells strangers apart.
using Someone = std::pair<bool, std::string>;

struct Showing {
    std::set<Someone> who;              ///< whose codes it shows, also where they do not count; none where that was not made out
    std::optional<SubjectRef> subject;  ///< the one whose code counts
    std::optional<Reason> reason;       ///< why there is no subject, where a code was shown or may have been
    std::optional<CommandCard> card{};  ///< what an operator says with it, beside a code or alone
    bool by_hand = false;               ///< a person said so
    bool is_card() const { return card && who.empty() && !reason; }  ///< and nothing else
    bool operator==(const Showing&) const = default;
};

/// Codes that are nobody's are passed over where a capture code is beside them. Of two capture codes, one that does not count is still
/// somebody's.
Showing showing(const FrameFact&, const Roster* roster);
Showing showing(const Scan&, const Roster* roster);

/// Why the frame names nobody, for operators.
Sentence why(Reason, const FrameFact&);

}  // namespace likeness
