// What follows from the facts: bindings, numbers, official exposures, and the visible state of every frame and subject.
// Nothing of it is stored but the numbers; it is derived anew from the ledger each time.
#pragma once

#include "daemon/job/across.h"
#include "daemon/job/state.h"
#include "daemon/line/job.h"
#include "daemon/line/seen.h"

#include <map>

namespace likeness {

struct Derived {
    std::optional<Roster> roster;                ///< none: the job is open
    std::map<FrameId, FrameFact> facts;
    LaneBindings bindings;                       ///< after all lanes were compared
    std::map<FrameId, SubjectRef> bound;         ///< whose picture each bound exposure is
    Numbers numbers;
    std::map<FrameId, Entry> entries;            ///< those made by today's presets and for the subject bound today
    std::vector<Entry> stale;                    ///< all others: to be replaced, or taken back
    std::map<FrameId, SeenExposure> seen;        ///< of bound exposures
    std::map<SubjectRef, FrameId> chosen;        ///< the official exposure of each subject that has one
};

/// Stop or Again: the ledger cannot be read. With `give`, numbers that subjects still need are given and recorded.
Result<Derived> derive(Job&, bool give);

/// How good an exposure is: what rendering said, else what looking said.
Rank rank_of(const Derived&, const FrameId&);

/// Of findings: a hard limit that fails or cannot be judged, or no single face, makes it impossible.
Rank rank_of(const std::vector<Finding>&);

}  // namespace likeness
