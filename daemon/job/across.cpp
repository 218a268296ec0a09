#include "daemon/job/across.h"

#include <set>
#include <utility>

namespace likeness {

namespace {

/// For each thing, the lanes in which it was seen.
template <class Key>
using Lanes = std::map<Key, std::set<std::string>>;

void hold(Binding& binding, Sentence because) {
    binding.state = BindingState::held;
    binding.candidate = std::exchange(binding.subject, std::nullopt);
    binding.reason = Reason::two_lanes;
    binding.because = std::move(because);
    binding.hint = release(Reason::two_lanes);
}

std::string another(const std::set<std::string>& lanes, const std::string& than) {
    for (const std::string& lane : lanes)
        if (lane != than) return lane;
    return {};
}

}  // namespace

LaneBindings across(LaneBindings bindings) {
    Lanes<SubjectRef> sat;
    Lanes<FrameId> stands;
    for (const auto& [lane, frames] : bindings) {
        for (const Binding& binding : frames) {
            stands[binding.frame].insert(lane);
            if (binding.state == BindingState::bound) sat[*binding.subject].insert(lane);
            if (binding.state == BindingState::held && binding.candidate) sat[*binding.candidate].insert(lane);
        }
    }
    for (auto& [lane, frames] : bindings) {
        for (Binding& binding : frames) {
            if (binding.state != BindingState::bound || binding.by_hand) continue;
            const auto& lanes = sat[*binding.subject];
            if (lanes.size() > 1) hold(binding, sentence("the same subject also sat in lane {}", another(lanes, lane)));
            else if (stands[binding.frame].size() > 1) hold(binding, sentence("the same frame also stands in lane {}", another(stands[binding.frame], lane)));
        }
    }
    return bindings;
}

}  // namespace likeness
