#include "daemon/job/official.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace likeness {

namespace {

constexpr std::array<std::string_view, 4> rank_names{"pass", "warn", "fail", "impossible"};

bool usable(const Candidate& one) {
    return one.rank == Rank::pass || one.rank == Rank::warn;
}

}  // namespace

std::string_view name(Rank which) {
    return rank_names[static_cast<std::size_t>(which)];
}

std::optional<Rank> rank(std::string_view given) {
    const auto found = std::ranges::find(rank_names, given);
    if (found == rank_names.end()) return std::nullopt;
    return static_cast<Rank>(found - rank_names.begin());
}

std::optional<FrameId> official(const std::vector<Candidate>& candidates) {
    std::size_t latest = 0;
    bool any = false;
    for (const Candidate& one : candidates) {
        if (!usable(one)) continue;
        latest = std::max(latest, one.sitting);
        any = true;
    }

    const Candidate* best = nullptr;
    const auto merit = [](const Candidate& one) { return std::tuple(-static_cast<int>(one.rank), one.sitting, one.place, one.frame); };
    for (const Candidate& one : candidates) {
        if (one.rank == Rank::impossible || (any && one.sitting != latest)) continue;
        if (!best || merit(*best) < merit(one)) best = &one;
    }
    return best ? std::optional(best->frame) : std::nullopt;
}

}  // namespace likeness
