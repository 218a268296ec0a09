#include "daemon/job/state.h"

namespace likeness {

std::string_view name(FrameState state) {
    switch (state) {
        case FrameState::arrived: return "arrived";
        case FrameState::settled: return "settled";
        case FrameState::keyframe: return "keyframe";
        case FrameState::held: return "held";
        case FrameState::bound: return "bound";
        case FrameState::rendered: return "rendered";
        case FrameState::superseded: return "superseded";
        case FrameState::aside: return "aside";
    }
    return "";
}

std::string_view name(SubjectState state) {
    switch (state) {
        case SubjectState::expected: return "expected";
        case SubjectState::waiting: return "waiting";
        case SubjectState::captured: return "captured";
        case SubjectState::retake: return "retake";
        case SubjectState::no_show: return "no-show";
        case SubjectState::delivered: return "delivered";
    }
    return "";
}

FrameState frame_state(const Binding& binding, std::optional<Rank> entry, const std::optional<FrameId>& chosen) {
    switch (binding.state) {
        case BindingState::keyframe: return FrameState::keyframe;
        case BindingState::held: return FrameState::held;
        case BindingState::aside: return FrameState::aside;
        case BindingState::bound: break;
    }
    if (binding.withdrawn) return FrameState::superseded;
    if (!entry) return FrameState::bound;
    if (chosen == binding.frame) return FrameState::rendered;
    return chosen ? FrameState::superseded : FrameState::bound;
}

SubjectStanding subject_state(const SubjectFacts& facts) {
    if (facts.refused) return {SubjectState::retake, sentence("the photograph was sent back, or another one was asked for")};
    if (facts.delivered) return {SubjectState::delivered, {}};
    if (facts.best == Rank::pass || facts.best == Rank::warn) return {SubjectState::captured, {}};
    if (facts.best == Rank::fail) return {SubjectState::retake, sentence("no exposure keeps all limits")};
    if (facts.best == Rank::impossible) return {SubjectState::retake, sentence("no exposure gives a certificate photograph")};
    if (facts.no_show) return {SubjectState::no_show, {}};
    if (facts.seen) return {SubjectState::waiting, {}};
    return {facts.closed ? SubjectState::no_show : SubjectState::expected, {}};
}

}  // namespace likeness
