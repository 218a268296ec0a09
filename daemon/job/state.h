// The visible states of the house: every frame and every subject is in exactly one.
#pragma once

#include "daemon/job/fold.h"
#include "daemon/job/official.h"

#include <optional>
#include <string_view>

namespace likeness {

enum class FrameState { arrived, settled, keyframe, held, bound, rendered, superseded, aside };
enum class SubjectState { expected, waiting, captured, retake, no_show, delivered };

/// "arrived" … "superseded"; "expected" … "no-show".
std::string_view name(FrameState);
std::string_view name(SubjectState);

/// Of a settled frame. `entry`: what became of rendering it, none if not yet done. `chosen`: the official exposure of the
/// subject, if there is one.
FrameState frame_state(const Binding&, std::optional<Rank> entry, const std::optional<FrameId>& chosen);

/// What is known of a subject.
struct SubjectFacts {
    bool seen = false;           ///< the subject's code was shown or scanned
    std::optional<Rank> best{};  ///< rank of the best bound exposure, none: nothing judged yet
    bool closed = false;         ///< the class has left the hall
    bool no_show = false;        ///< nobody came for it
    bool refused = false;        ///< sent back by the registrar, or a retake was asked for
    bool delivered = false;
};

struct SubjectStanding {
    SubjectState state = SubjectState::expected;
    Sentence why;  ///< retake: why; else empty
};

SubjectStanding subject_state(const SubjectFacts&);

}  // namespace likeness
