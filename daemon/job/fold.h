// bind: the heart of the house. One lane's timeline becomes a Binding for every frame: whose picture it is and because
// of what, or Held and why. Pure and total: same facts, same bindings, in any order of arrival. Nobody is bound in doubt.
#pragma once

#include "daemon/job/reason.h"
#include "daemon/job/roster.h"
#include "daemon/job/timeline.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace likeness {

struct FoldSettings {
    int exposures = 3;                ///< the most a sitting may have; choose it below twice what is usually shot
    std::int64_t pause_ms = 180'000;  ///< the longest time between two frames of one sitting
    bool gapless = true;              ///< whether file names count the shots, so that a missing number is a doubt
    std::optional<DeskClock> clock{}; ///< of this lane; none: nobody knows
};

enum class BindingState { keyframe, bound, held, aside };
std::string_view name(BindingState);

struct Binding {
    FrameId frame{};
    BindingState state = BindingState::held;
    std::optional<SubjectRef> subject{};    ///< keyframe: whose code it shows, if known; bound: whose picture; else none
    std::optional<SubjectRef> candidate{};  ///< held: who it would be, were there no doubt; never to be shown as an answer
    std::optional<Reason> reason{};       ///< held: why; keyframe: why it opens no good sitting; aside: unreadable_frame or none
    Sentence because{};                   ///< for people; no personal data, frames by their ids
    Sentence hint{};                      ///< what would release it; may be empty
    bool by_hand = false;                 ///< bound: a person said so
    bool withdrawn = false;               ///< an exposure that a retake card took back: the subject's picture, and never official
    bool group = false;                   ///< aside: a group photograph, of nobody
    std::size_t sitting = 0;              ///< counts the lane's sittings from 1 in their order; 0: before the first keyframe

    bool operator==(const Binding&) const = default;
};

/// What was said of a subject in one lane.
struct Told {
    bool paid = false;
    bool no_show = false;                 ///< nobody came for the code, and it was not shown again since
    std::optional<std::size_t> retake{};  ///< another picture was asked for: one whose binding has at least this place would do
    bool operator==(const Told&) const = default;
};

struct LaneFold {
    std::vector<Binding> bindings;
    std::map<SubjectRef, Told> told{};     ///< by command cards that count
    std::vector<SubjectRef> scanned{};     ///< whose codes were scanned at the desk, each once, in their order
    bool operator==(const LaneFold&) const = default;
};

/// One Binding for each frame: those of the timeline in order, then those aside. Without a roster the job is open and a
/// code is its own subject. A frame aside that is no exposure may be a code of any place: it holds every sitting whose
/// numbers do not prove that nothing is missing in it.
///
/// Command cards speak of the sitting that is open: they bind nobody. Without a clock the lane's scans may stand anywhere, so that nothing is
/// bound but by hand.
LaneFold bind(const Roster* roster, const Timeline&, const FoldSettings&);

}  // namespace likeness
