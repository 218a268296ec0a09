#include "daemon/job/timeline.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <tuple>

// Two witnesses say in which order frames were taken: the camera's clock and its counter. The clock orders; the counter
// decides within one moment and takes in frames without a time. Where they contradict each other (a clock set back),
// `follows` sees it, and the fold holds what comes after.

namespace likeness {

namespace {

using Frames = std::vector<FrameFact>;

std::optional<std::int64_t> number_in(const std::string& series, const FrameFact& fact) {
    const auto found = std::ranges::find(fact.shot.counters, series, &Counter::series);
    return found == fact.shot.counters.end() ? std::nullopt : std::optional(found->value);
}

/// The series of which they bear most numbers, the first by name if there are several; none where they bear none.
std::optional<std::string> main_series(std::span<const FrameFact> frames) {
    std::map<std::string, int> had;
    for (const FrameFact& fact : frames)
        for (const Counter& one : fact.shot.counters) ++had[one.series];
    const auto most = std::ranges::max_element(had, {}, [](const auto& entry) { return entry.second; });
    return most == had.end() ? std::nullopt : std::optional(most->first);
}

/// All series that both have say so, and there is one.
bool before(const FrameFact& one, const FrameFact& other) {
    bool shared = false;
    for (const Counter& a : one.shot.counters)
        for (const Counter& b : other.shot.counters) {
            if (a.series != b.series) continue;
            if (a.value >= b.value) return false;
            shared = true;
        }
    return shared;
}

/// Sorts them by their numbers in one series. False where they share none, or another one contradicts.
bool sort_by_number(std::span<FrameFact> frames) {
    const auto series = main_series(frames);
    if (!series) return false;
    std::ranges::stable_sort(frames, {}, [&](const FrameFact& fact) { return number_in(*series, fact); });
    return number_in(*series, frames.front()) && std::ranges::adjacent_find(frames, std::not_fn(before)) == frames.end();
}

bool of_one_body(std::span<const FrameFact> frames) {
    return std::ranges::all_of(frames, [&](const FrameFact& fact) { return fact.shot.serial == frames.front().shot.serial; });
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
    std::ranges::sort(timed, {}, [&](const FrameFact& fact) { return std::tuple(time(fact), fact.id); });
    std::vector<Placed> placed;
    std::size_t moment = 0;
    for (std::size_t first = 0; first < timed.size();) {
        std::size_t end = first + 1;
        while (end < timed.size() && time(timed[end]) == time(timed[first])) ++end;
        const auto same_time = std::span(timed).subspan(first, end - first);
        const bool ordered = of_one_body(same_time) && sort_by_number(same_time);
        for (std::size_t i = first; i < end; ++i) placed.push_back({std::move(timed[i]), ordered || i == first ? ++moment : moment});
        first = end;
    }
    return placed;
}

/// Where frames without a time may go: each number of the placed frames with its place, by series.
class Gaps {
public:
    explicit Gaps(const std::vector<Placed>& placed) : placed_(placed) {
        for (std::size_t i = 0; i < placed.size(); ++i)
            for (const Counter& one : placed[i].fact.shot.counters) places_[one.series][one.value].push_back(i);
    }

    /// How many placed frames come before it; none where its neighbours do not stand together, or two series disagree.
    std::optional<std::size_t> place(const Shot& shot) const {
        if (placed_.empty()) return 0;
        std::optional<std::size_t> agreed;
        for (const Counter& one : shot.counters) {
            const auto series = places_.find(one.series);
            if (series == places_.end()) continue;
            const auto said = place(series->second, one.value);
            if (!said || (agreed && agreed != said)) return std::nullopt;
            agreed = said;
        }
        return agreed;
    }

private:
    using Places = std::map<std::int64_t, std::vector<std::size_t>>;

    std::optional<std::size_t> place(const Places& places, std::int64_t value) const {
        const auto next = places.lower_bound(value);
        const bool taken = next != places.end() && next->first == value;
        if (taken || (next != places.end() && next->second.size() > 1)) return std::nullopt;
        if (next == places.begin()) return next->second.front() == 0 ? std::optional<std::size_t>(0) : std::nullopt;
        const auto previous = std::prev(next);
        if (previous->second.size() > 1) return std::nullopt;
        const std::size_t left = previous->second.front();
        const std::size_t right = next == places.end() ? placed_.size() : next->second.front();
        if (right != left + 1) return std::nullopt;
        const bool one_moment = right < placed_.size() && placed_[left].moment == placed_[right].moment;
        return one_moment ? std::nullopt : std::optional(right);
    }

    const std::vector<Placed>& placed_;
    std::map<std::string, Places> places_;
};

Sentence stand_apart(const FrameFact& fact) {
    return sentence("it has no time, and the frames around its number {} do not stand together", fact.shot.counters.front().value);
}

/// Why the numbers of a frame without a time place it nowhere, before any other frame is asked.
std::optional<Sentence> why_nowhere(const Shot& shot, const std::map<Counter, int>& named) {
    if (shot.counters.empty()) return sentence("it has neither a time nor a counter, so its place in the lane is not known");
    for (const Counter& one : shot.counters)
        if (named.at(one) > 1) return sentence("it has no time, and another frame without a time has its number {}", one.value);
    const auto again = std::ranges::adjacent_find(shot.counters, {}, &Counter::series);
    if (again == shot.counters.end()) return std::nullopt;
    return sentence("it has no time, and copies of it have two numbers, {} and {}", again->value, std::next(again)->value);
}

/// Whether `b`, of the same series, is the number after `a`.
bool goes_on(const Counter& a, const Counter& b, const std::vector<Counter>& spare) {
    const auto spared = [&](std::int64_t from, std::int64_t end) {  // all from the one to before the other
        if (from >= end) return true;
        return std::ranges::lower_bound(spare, Counter{a.series, end}) - std::ranges::lower_bound(spare, Counter{a.series, from}) == end - from;
    };
    if (b.value > a.value) return spared(a.value + 1, b.value);
    // Cameras start again at 0000 or 0001 after as many nines as they count with.
    for (const std::int64_t last : {9'999, 99'999, 999'999})
        if (a.value <= last) return spared(a.value + 1, last + 1) && (spared(0, b.value) || spared(1, b.value));
    return false;
}

/// Those of one gap in their order; those that no series orders are set aside.
Frames ordered(Frames gap, std::vector<Unplaced>& aside) {
    const std::string series = main_series(gap).value_or("");
    const auto strays = std::ranges::stable_partition(gap, [&](const FrameFact& fact) { return number_in(series, fact).has_value(); });
    const auto kept = std::span(gap).first(gap.size() - strays.size());
    const std::size_t count = sort_by_number(kept) || kept.size() < 2 ? kept.size() : 0;
    for (FrameFact& fact : std::span(gap).subspan(count)) {
        Sentence why = stand_apart(fact);
        aside.push_back({std::move(fact), std::move(why)});
    }
    gap.resize(count);
    return gap;
}

}  // namespace

Timeline timeline(Frames frames) {
    Timeline line;
    Frames timed, untimed;
    std::map<Counter, int> named;  // how many frames without a time have a number
    for (FrameFact& fact : frames) {
        if (!fact.shot.time_ms)
            for (const Counter& one : fact.shot.counters) ++named[one];
        (fact.shot.time_ms ? timed : untimed).push_back(std::move(fact));
    }
    std::ranges::sort(untimed, {}, &FrameFact::id);

    std::vector<Placed> placed = by_time(std::move(timed));
    std::map<std::size_t, Frames> between;
    const Gaps gaps(placed);
    for (FrameFact& fact : untimed) {
        std::optional<Sentence> why = why_nowhere(fact.shot, named);
        const auto place = why ? std::nullopt : gaps.place(fact.shot);
        if (place) {
            between[*place].push_back(std::move(fact));
        } else {
            if (!why) why = stand_apart(fact);
            line.aside.push_back({std::move(fact), std::move(*why)});
        }
    }
    for (auto& [place, gap] : between) gap = ordered(std::move(gap), line.aside);
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

bool follows(const Shot& earlier, const Shot& later, const std::vector<Counter>& spare) {
    // Names without numbers throughout tell nothing. One name without a number among others is a name that somebody gave.
    if (earlier.counters.empty() || later.counters.empty()) return earlier.counters.empty() && later.counters.empty();
    std::map<std::string_view, bool> agrees;
    for (const Counter& a : earlier.counters)
        for (const Counter& b : later.counters)
            if (a.series == b.series) agrees[a.series] |= goes_on(a, b, spare);
    return !agrees.empty() && std::ranges::all_of(agrees, [](const auto& series) { return series.second; });
}

std::vector<Counter> spare_counters(const Timeline& line) {
    std::vector<Counter> spare;
    const auto take = [&](const FrameFact& fact) {
        const auto& counters = fact.shot.counters;
        for (const Counter& taken : counters)
            if (fact.role == Role::chart || std::ranges::count(counters, taken.series, &Counter::series) > 1) spare.push_back(taken);
    };
    for (const Placed& one : line.frames)
        if (one.fact.role != Role::unreadable) take(one.fact);
    for (const Unplaced& one : line.aside)
        if (one.fact.role == Role::chart) take(one.fact);
    std::ranges::sort(spare);
    spare.erase(std::unique(spare.begin(), spare.end()), spare.end());
    return spare;
}

}  // namespace likeness
