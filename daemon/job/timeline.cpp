#include "daemon/job/timeline.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>

// Two witnesses say in which order frames were taken: the camera's clock and its counter. The clock orders; the counter
// decides within one moment and takes in frames without a time. Where they contradict each other (a clock set back),
// `follows` sees it, and the fold holds what comes after.

namespace likeness {

namespace {

using Frames = std::vector<FrameFact>;

std::optional<std::int64_t> counter(const FrameFact& fact) {
    if (fact.shot.counters.empty()) return std::nullopt;
    return fact.shot.counters.front();
}

/// One body, and a counter for each that no other has: then counters tell the order within a moment.
bool counted(std::span<const FrameFact> same_time) {
    for (std::size_t i = 0; i < same_time.size(); ++i) {
        if (!counter(same_time[i]) || same_time[i].shot.serial != same_time[0].shot.serial) return false;
        if (i > 0 && counter(same_time[i]) == counter(same_time[i - 1])) return false;
    }
    return true;
}

std::vector<Placed> by_time(Frames timed) {
    // A second in which one frame tells no fraction is one moment for all of its frames.
    constexpr std::int64_t second = 1'000;
    std::set<std::int64_t> coarse;
    for (const FrameFact& fact : timed)
        if (!fact.shot.subsecond) coarse.insert(*fact.shot.time_ms / second);
    const auto time = [&](const FrameFact& fact) {
        const std::int64_t exact = *fact.shot.time_ms;
        return coarse.contains(exact / second) ? exact / second * second : exact;
    };
    std::ranges::sort(timed, {}, [&](const FrameFact& fact) { return std::tuple(time(fact), counter(fact).value_or(-1), fact.id); });
    std::vector<Placed> placed;
    std::size_t moment = 0;
    for (std::size_t first = 0; first < timed.size();) {
        std::size_t end = first + 1;
        while (end < timed.size() && time(timed[end]) == time(timed[first])) ++end;
        const bool ordered = counted(std::span(timed).subspan(first, end - first));
        for (std::size_t i = first; i < end; ++i) placed.push_back({std::move(timed[i]), ordered || i == first ? ++moment : moment});
        first = end;
    }
    return placed;
}

/// Where frames without a time may go: each counter of the placed frames with its place.
class Gaps {
public:
    explicit Gaps(const std::vector<Placed>& placed) : placed_(placed) {
        for (std::size_t i = 0; i < placed.size(); ++i)
            for (const std::int64_t value : placed[i].fact.shot.counters) places_[value].push_back(i);
    }

    /// How many placed frames come before it; none where its neighbours do not stand together.
    std::optional<std::size_t> before(std::int64_t value) const {
        const auto next = places_.lower_bound(value);
        const bool taken = next != places_.end() && next->first == value;
        if (taken || (next != places_.end() && next->second.size() > 1)) return std::nullopt;
        if (next == places_.begin()) {
            if (next != places_.end() && next->second.front() != 0) return std::nullopt;
            return placed_.empty() || next != places_.end() ? std::optional<std::size_t>(0) : std::nullopt;
        }
        const auto previous = std::prev(next);
        if (previous->second.size() > 1) return std::nullopt;
        const std::size_t left = previous->second.front();
        const std::size_t right = next == places_.end() ? placed_.size() : next->second.front();
        if (right != left + 1) return std::nullopt;
        const bool one_moment = right < placed_.size() && placed_[left].moment == placed_[right].moment;
        return one_moment ? std::nullopt : std::optional(right);
    }

private:
    const std::vector<Placed>& placed_;
    std::map<std::int64_t, std::vector<std::size_t>> places_;
};

}  // namespace

Timeline timeline(Frames frames) {
    Timeline line;
    Frames timed, untimed;
    std::map<std::int64_t, int> named;  // how many frames without a time have a counter
    for (FrameFact& fact : frames) {
        if (!fact.shot.time_ms && counter(fact)) ++named[*counter(fact)];
        (fact.shot.time_ms ? timed : untimed).push_back(std::move(fact));
    }
    std::ranges::sort(untimed, {}, [](const FrameFact& fact) { return std::tuple(counter(fact).value_or(-1), fact.id); });

    std::vector<Placed> placed = by_time(std::move(timed));
    std::map<std::size_t, Frames> between;
    const Gaps gaps(placed);
    for (FrameFact& fact : untimed) {
        const auto own = counter(fact);
        if (!own) {
            line.aside.push_back({std::move(fact), sentence("it has neither a time nor a counter, so its place in the lane is not known")});
        } else if (named[*own] > 1) {
            line.aside.push_back({std::move(fact), sentence("it has no time, and another frame without a time has its number {}", *own)});
        } else if (const auto place = gaps.before(*own)) {
            between[*place].push_back(std::move(fact));
        } else {
            line.aside.push_back({std::move(fact), sentence("it has no time, and the frames around its number {} do not stand together", *own)});
        }
    }
    std::ranges::sort(line.aside, {}, [](const Unplaced& one) { return one.fact.id; });

    std::size_t moment = 0, last = 0;
    for (std::size_t i = 0; i <= placed.size(); ++i) {
        for (FrameFact& fact : between[i]) line.frames.push_back({std::move(fact), ++moment});
        if (i == placed.size()) break;
        if (placed[i].moment != last) ++moment;
        last = placed[i].moment;
        line.frames.push_back({std::move(placed[i].fact), moment});
    }
    return line;
}

bool follows(const Shot& earlier, const Shot& later, const std::vector<std::int64_t>& spare) {
    if (earlier.counters.empty() || later.counters.empty()) return true;
    // Cameras start again at 0001 after 9999.
    const auto all_nines = [](std::int64_t value) { return value == 9'999 || value == 99'999 || value == 999'999; };
    for (const std::int64_t a : earlier.counters)
        for (const std::int64_t b : later.counters) {
            if (b == a + 1 || (all_nines(a) && (b == 0 || b == 1))) return true;
            if (b <= a) continue;
            const auto from = std::ranges::lower_bound(spare, a + 1);
            const auto to = std::ranges::lower_bound(spare, b);
            if (to - from == b - a - 1) return true;
        }
    return false;
}

std::vector<std::int64_t> spare_counters(const Timeline& line) {
    std::vector<std::int64_t> spare;
    for (const Placed& one : line.frames)
        if (one.fact.shot.counters.size() > 1) spare.insert(spare.end(), one.fact.shot.counters.begin(), one.fact.shot.counters.end());
    std::ranges::sort(spare);
    spare.erase(std::unique(spare.begin(), spare.end()), spare.end());
    return spare;
}

}  // namespace likeness
