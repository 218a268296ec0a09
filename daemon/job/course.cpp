#include "daemon/job/course.h"

#include <algorithm>
#include <limits>
#include <ranges>
#include <utility>

namespace likeness {

namespace {

using Limits = std::numeric_limits<std::int64_t>;

/// When something happened, at the earliest and at the latest, by the camera's clock.
struct Span {
    std::int64_t from = Limits::min(), to = Limits::max();
};

Span span_of(const FrameFact& fact) {
    constexpr std::int64_t within_second = 999;
    if (!fact.shot.time_ms) return {};
    const std::int64_t time = *fact.shot.time_ms;
    return fact.shot.subsecond ? Span{time, time} : Span{time - (time % 1'000 + 1'000) % 1'000, time - (time % 1'000 + 1'000) % 1'000 + within_second};
}

/// Frames without a time stand between those that have one. Both limits ascend.
std::vector<Span> spans_of(const std::vector<Event>& events) {
    std::vector<Span> spans;
    for (const Event& event : events) {
        Span all{Limits::max(), Limits::min()};
        if (event.chart) all = span_of(*event.chart);
        for (const FrameFact* one : event.frames) {
            const Span span = span_of(*one);
            all = {std::min(all.from, span.from), std::max(all.to, span.to)};
        }
        spans.push_back(all);
    }
    std::int64_t earliest = Limits::min(), latest = Limits::max();
    for (Span& span : spans) span.from = earliest = std::max(earliest, span.from);
    for (Span& span : spans | std::views::reverse) span.to = latest = std::min(latest, span.to);
    return spans;
}

Showing said_of(const FrameFact& fact, const Timeline& line, const Roster* roster) {
    if (shows_person(fact.role)) return {};
    Showing shown = showing(fact, roster);
    const auto by_hand = line.by_hand.find(fact.id);
    if (by_hand == line.by_hand.end() || shown.is_card()) return shown;
    const SubjectRef& whose = *by_hand->second.whose;
    return {.who = {{true, whose.key}}, .subject = whose, .card = shown.card, .by_hand = true};
}

/// Their order does not matter: all exposures, or all of one subject's code.
bool alike(const Event& event) {
    if (std::ranges::all_of(event.frames, [](const FrameFact* one) { return shows_person(one->role); })) return true;
    const Showing& first = event.showing();
    return first.subject && !first.card && std::ranges::all_of(event.showings, [&](const Showing& one) { return one.subject == first.subject && !one.card; });
}

/// Two showings of one subject's code and nothing else: which was first does not matter.
bool same_code(const Showing& a, const Showing& b) { return a.subject && a.subject == b.subject && !a.card && !b.card; }

bool shows_only_people(const Event& event) {
    return std::ranges::all_of(event.frames, [](const FrameFact* one) { return shows_person(one->role); });
}

/// Marks the frames' event and the scan's, where either may have been first.
void note_nearness(Event& frames, Event& scan) {
    if (shows_only_people(frames)) {
        frames.near_scan = true;
    } else if (!std::ranges::all_of(frames.showings, [&](const Showing& one) { return same_code(one, scan.showing()); })) {
        frames.near_scan = scan.near_scan = true;
    }
}

std::vector<Event> moments(const Timeline& line, const Roster* roster) {
    std::vector<Event> events;
    for (std::size_t first = 0; first < line.frames.size();) {
        Event together;
        std::size_t end = first;
        for (; end < line.frames.size() && line.frames[end].moment == line.frames[first].moment; ++end) {
            const FrameFact& fact = line.frames[end].fact;
            if (fact.role == Role::chart) {
                events.push_back({.chart = &fact});
                continue;
            }
            together.frames.push_back(&fact);
            together.showings.push_back(said_of(fact, line, roster));
        }
        first = end;
        if (together.frames.empty()) continue;
        together.unsure = together.frames.size() > 1 && !alike(together);
        events.push_back(std::move(together));
    }
    return events;
}

}  // namespace

std::vector<Event> course(const Timeline& line, const Roster* roster, const std::optional<DeskClock>& clock) {
    std::vector<Event> events = moments(line, roster);
    if (!clock || line.scans.empty()) return events;
    const std::vector<Span> spans = spans_of(events);
    std::vector<const Scan*> scans;
    for (const Scan& scan : line.scans) scans.push_back(&scan);
    std::ranges::sort(scans, {}, [](const Scan* scan) -> const Scan& { return *scan; });
    // Of one moment what says whose code it is stands last: it is the line that was mended.
    std::ranges::stable_sort(scans, {}, [&](const Scan* scan) { return std::pair(camera_ms(*scan, *clock), scan->shown.verdict == CodeVerdict::good); });

    std::vector<Event> all, at_desk;
    for (const Scan* scan : scans) {
        const std::int64_t time = camera_ms(*scan, *clock);
        at_desk.push_back({.scan = scan, .showings = {showing(*scan, roster)}, .time_ms = time});
        const std::int64_t unsure = clock->unsure_s * std::int64_t{1'000};
        auto i = static_cast<std::size_t>(std::ranges::lower_bound(spans, time - unsure, {}, &Span::to) - spans.begin());
        for (; i < spans.size() && spans[i].from <= time + unsure; ++i) if (!events[i].chart) note_nearness(events[i], at_desk.back());
    }
    std::size_t next = 0;
    for (std::size_t i = 0; i <= events.size(); ++i) {
        while (next < at_desk.size() && (i == events.size() || *at_desk[next].time_ms < spans[i].from)) all.push_back(std::move(at_desk[next++]));
        if (i < events.size()) all.push_back(std::move(events[i]));
    }
    return all;
}

void settle_cards(std::vector<Event>& events, const std::vector<Counter>& spare, bool gapless, bool unplaced) {
    std::vector<std::vector<Event*>> standing;  // cards that count, each with its repetitions, since nothing was in doubt
    std::optional<CommandCard> before;          // what the event before shows
    const FrameFact* last = nullptr;
    for (Event& event : events) {
        if (event.chart) continue;
        const FrameFact* const frame = event.scan ? nullptr : event.frames.front();
        const bool missing = frame && last && gapless && !follows(last->shot, frame->shot, spare);
        const bool hidden = event.unsure || std::ranges::any_of(event.showings, [](const Showing& one) { return one.reason.has_value(); });
        const bool hides = missing || hidden || (event.near_scan && !shows_only_people(event));
        if (hides) standing.clear(), before.reset();
        if (!event.scan) last = event.frames.back();

        const auto card = event.showings.size() == 1 ? event.showing().card : std::nullopt;
        const bool again = card && card == before;
        before = card;
        if (!card || hidden) continue;
        if (card != CommandCard::undo) {
            if (again && !standing.empty()) standing.back().push_back(&event);
            else standing.push_back({&event});
        } else if (again) {
            event.card = CardWord::repeats;
        } else if (standing.empty() || unplaced || event.near_scan) {
            event.card = CardWord::unsure;
        } else {
            for (Event* taken : standing.back()) taken->card = CardWord::taken_back;
            standing.pop_back();
            event.card = CardWord::takes_back;
        }
    }
}

Sentence in_words(CommandCard card, CardWord word) {
    if (word == CardWord::taken_back) return sentence("it shows a command card that an undo card took back");
    if (word == CardWord::unsure) return sentence("it shows the undo card, but which card was the last before it is not certain");
    switch (card) {
        case CommandCard::retake: return sentence("it shows the retake card: what the sitting has before it does not count");
        case CommandCard::no_show: return sentence("it shows the no-show card: nobody came for the code before it");
        case CommandCard::paid: return sentence("it shows the paid card");
        case CommandCard::undo: return sentence("it shows the undo card: the last card before it does not count");
        case CommandCard::group: return sentence("it shows the group card: what follows is a group photograph");
    }
    return {};
}

}  // namespace likeness
