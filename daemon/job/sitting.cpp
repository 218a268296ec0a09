#include "daemon/job/sitting.h"

#include <algorithm>
#include <utility>

namespace likeness {

void hold(Binding& binding, const Doubt& doubt) {
    binding.state = BindingState::held;
    binding.reason = doubt.reason;
    binding.because = doubt.because;
    binding.hint = release(doubt.reason);
}

void bind_by_hand(Binding& binding, const Correction& said) {
    binding.state = BindingState::bound;
    binding.subject = said.whose;
    binding.by_hand = true;
    binding.because = sentence("a person said whose picture it is");
    binding.hint = {};
}

void hold_all(const Sitting& sitting, std::vector<Binding>& bindings, const Doubt& doubt) {
    for (const std::size_t place : sitting.exposures) {
        Binding& binding = bindings[place];
        if (binding.state != BindingState::bound || binding.by_hand) continue;
        binding.candidate = std::exchange(binding.subject, std::nullopt);
        hold(binding, doubt);
    }
}

void withdraw_all(Sitting& sitting, std::vector<Binding>& bindings) {
    for (const std::size_t place : sitting.exposures) {
        Binding& binding = bindings[place];
        binding.withdrawn = true;
        if (binding.state == BindingState::bound) binding.because = sentence("a retake card was shown after it, so it does not count");
    }
    sitting.take = sitting.exposures.size();
}

void add(Sitting& sitting, std::size_t place) {
    sitting.exposures.push_back(place);
    sitting.longest = std::max(sitting.longest, sitting.exposures.size() - sitting.take);
}

Sentence why_bound(const Sitting& sitting) {
    if (sitting.opened == Sitting::Opened::scan) return sentence("it follows the code that was scanned at the desk at {}, and nothing between them is in doubt", sitting.by);
    return sentence("it follows the code in frame {}, and nothing between them is in doubt", sitting.by);
}

Doubt too_many(const Sitting& sitting, std::size_t limit) {
    const std::size_t count = sitting.longest;
    if (sitting.opened == Sitting::Opened::scan)
        return {Reason::too_many_exposures, sentence("{} exposures follow the code that was scanned at the desk at {}, at most {} are allowed, so a code may not have been scanned", count, sitting.by, limit)};
    return {Reason::too_many_exposures, sentence("{} exposures follow the code in frame {}, at most {} are allowed, so a code may not have been photographed", count, sitting.by, limit)};
}

Doubt double_scan(const Sitting& sitting) {
    if (sitting.opened == Sitting::Opened::scan)
        return {Reason::double_scan, sentence("before it the codes of two people were shown, the last at the desk at {}, and nobody was photographed between them", sitting.by)};
    return {Reason::double_scan, sentence("before it the codes of two people were shown, the last in frame {}, and nobody was photographed between them", sitting.by)};
}

Doubt shown_again(const Sitting& next) {
    if (next.opened == Sitting::Opened::scan)
        return {Reason::double_scan, sentence("its code was shown again, and before anybody was photographed another code was scanned at the desk at {}", next.by)};
    return {Reason::double_scan, sentence("its code was shown again, and before anybody was photographed another code followed in frame {}", next.by)};
}

Doubt lies(const FrameId& frame) {
    return {Reason::turned, sentence("the photograph of frame {} lies on its side or upside down, and its file does not say so", frame.text)};
}

Doubt near_scan() {
    return {Reason::near_scan, sentence("a code was scanned at the desk so close to it that either may have been first")};
}

}  // namespace likeness
