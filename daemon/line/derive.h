// What follows from the facts: bindings, numbers, official exposures, and the visible state of every frame and subject.
// Nothing of it is stored but the numbers; it is derived anew from the ledger each time.
#pragma once

#include "daemon/job/across.h"
#include "daemon/job/source.h"
#include "daemon/job/state.h"
#include "daemon/line/calibrations.h"
#include "daemon/line/job.h"
#include "daemon/line/seen.h"

#include <map>

namespace likeness {

struct Derived {
    std::optional<Roster> roster;                ///< none: the job is open
    std::map<FrameId, FrameFact> facts;
    std::map<std::string, SourceUse> sources;    ///< by lane: how its frames came
    std::map<std::string, Calibrations> calibrations;  ///< by lane
    LaneBindings bindings;                       ///< after all lanes were compared
    std::map<FrameId, SubjectRef> bound;         ///< whose picture each bound exposure is, but for those that a retake card withdrew
    std::map<std::string, std::map<SubjectRef, Told>> told;  ///< by lane: what command cards said, of all whose code was shown there
    std::map<std::string, std::size_t> scans;    ///< by lane: how many codes were scanned at its desk
    std::map<std::string, std::vector<SubjectRef>> scanned;  ///< by lane: whose codes these were
    ByHand by_hand;                              ///< what people said of frames
    Numbers numbers;
    std::map<FrameId, Entry> entries;            ///< those made by today's presets, of the file that was looked at and for the subject bound today
    std::vector<Entry> stale;                    ///< all others: to be replaced, or taken back
    std::map<FrameId, SeenExposure> seen;        ///< of bound exposures
    std::map<FrameId, AcceptedFindings> accepted;  ///< what people accept, of any frame
    std::map<FrameId, Rank> ranks;               ///< of bound exposures: what rendering said, else looking, as far as not accepted
    std::map<SubjectRef, FrameId> chosen;        ///< the official exposure of each subject that has one
};

/// Stop or Again: the ledger cannot be read. With `give`, numbers that subjects still need are given and recorded.
Result<Derived> derive(Job&, bool give);

/// The chart that an exposure is calibrated by; none where its lane has none.
const LaneChart* chart_of(const Derived&, const FrameId&);

/// How good an exposure is today; one that is not bound is impossible.
Rank rank_of(const Derived&, const FrameId&);

/// What people accept of the frame's findings; nothing where they did not say.
const AcceptedFindings& accepted_of(const Derived&, const FrameId&);

/// Of findings, those accepted no worse than a warning: a hard limit that fails or cannot be judged, or no single face, makes it impossible.
Rank rank_of(const std::vector<Finding>&);

}  // namespace likeness
