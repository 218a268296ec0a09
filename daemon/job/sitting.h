// A sitting as bind walks through it: what opened it, the subject or the doubt that what follows carries, and what followed.
#pragma once

#include "daemon/job/fold.h"

#include <string>
#include <vector>

namespace likeness {

struct Doubt {
    Reason reason;
    Sentence because;
};

struct Sitting {
    enum class Opened {
        not_yet,  ///< the lane's beginning, before any code
        frame,    ///< by a frame that is no exposure
        scan,     ///< by a scan at the desk
        closed,   ///< nothing is open: a no-show card closed the sitting before it
        group,    ///< nothing is open: a group card says that what follows is of nobody
    };

    std::size_t ordinal = 0;
    Opened opened = Opened::not_yet;
    std::string by{};                      ///< the frame's id, or the scan's time of day
    std::string serial{};
    std::optional<SubjectRef> subject{};
    std::optional<Doubt> doubt{};
    std::vector<Counter> unbroken{};       ///< the last frame's numbers to which a series counts one by one from the keyframe
    std::vector<std::size_t> exposures{};  ///< places of their bindings
    std::size_t take = 0;                  ///< how many of them the last retake card withdrew
    std::size_t longest = 0;               ///< the most exposures of one take

    bool is_open() const { return opened == Opened::frame || opened == Opened::scan; }
    bool is_of(const std::optional<SubjectRef>& one) const { return is_open() && !doubt && one && subject == one; }
};

void hold(Binding&, const Doubt&);

/// A person said whose picture it is.
void bind_by_hand(Binding&, const Correction&);

/// Those that were bound by the sitting, not by hand.
void hold_all(const Sitting&, std::vector<Binding>&, const Doubt&);

/// What the sitting has so far does not count.
void withdraw_all(Sitting&, std::vector<Binding>&);

/// Takes an exposure in; `place`: of its binding.
void add(Sitting&, std::size_t place);

Sentence why_bound(const Sitting&);

/// More exposures than a sitting may have.
Doubt too_many(const Sitting&, std::size_t limit);
/// Two people's codes before it.
Doubt double_scan(const Sitting&);
/// Against the sitting of a subject whose code was shown again before that of `next`.
Doubt shown_again(const Sitting& next);
/// About one exposure alone: the others of its sitting stay what they are.
Doubt lies(const FrameId&);
/// A scan is so near that either may have been first.
Doubt near_scan();

}  // namespace likeness
