#include "daemon/job/unlike.h"

#include "engine/code/pattern.h"

#include <set>
#include <utility>

namespace likeness {

namespace {

template <class Lanes, class Do>
void each_that_counts(Lanes& lanes, Do act) {
    for (auto& [lane, facts] : lanes)
        for (auto& fact : facts)
            for (auto& code : fact.shown)
                if (code.kind == CodeKind::opaque && code.verdict == CodeVerdict::good) act(code);
}

}  // namespace

void doubt_unlike(std::map<std::string, std::vector<FrameFact>>& lanes) {
    std::set<std::string> texts;
    each_that_counts(std::as_const(lanes), [&](const Shown& code) { texts.insert(code.text); });
    const std::vector<std::string_view> different(texts.begin(), texts.end());
    const auto pattern = learnt(different);
    if (!pattern) return;
    each_that_counts(lanes, [&](Shown& code) {
        if (!matches(*pattern, code.text)) code.verdict = CodeVerdict::outside_pattern;
    });
}

}  // namespace likeness
