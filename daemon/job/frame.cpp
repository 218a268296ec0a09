#include "daemon/job/frame.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <tuple>

namespace likeness {

namespace {

constexpr std::array<std::string_view, 7> role_names{"unreadable", "neither", "chart", "turned", "exposure", "unread", "keyframe"};
constexpr std::size_t id_digits = 12;
constexpr std::int64_t twin_ms = 2'000;  // a body may write the RAW's time before the JPEG's

std::string_view stem_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    const std::size_t dot = path.rfind('.');
    const std::size_t name = slash == path.npos ? 0 : slash + 1;
    return dot == path.npos || dot <= name ? path : path.substr(0, dot);
}

FrameId id_of(const Digest& digest) { return {hex(digest, id_digits)}; }

template <class T>
void unite(std::vector<T>& into, const std::vector<T>& more) {
    into.insert(into.end(), more.begin(), more.end());
    std::ranges::sort(into);
    into.erase(std::unique(into.begin(), into.end()), into.end());
}

void unite_files(std::vector<FilePlace>& into, const std::vector<FilePlace>& more) {
    into.insert(into.end(), more.begin(), more.end());
    std::ranges::sort(into, {}, [](const FilePlace& file) { return std::tie(file.path, file.digest, file.bytes, file.modified_ns); });
    into.erase(std::unique(into.begin(), into.end()), into.end());
}

/// The finer time, else the earlier; the serial and count that are there.
void unite(Shot& into, const Shot& more) {
    if (into.serial.empty() || (!more.serial.empty() && more.serial < into.serial)) into.serial = more.serial;
    if (more.number && (!into.number || *more.number < *into.number)) into.number = more.number;
    if (more.time_ms) {
        const auto rank_of = [](const Shot& shot) { return std::tuple(!shot.time_ms, !shot.subsecond, shot.time_ms.value_or(0)); };
        if (rank_of(more) < rank_of(into)) {
            into.time_ms = more.time_ms;
            into.subsecond = more.subsecond;
        }
    }
    unite(into.counters, more.counters);
}

/// Order for taking the one sight or fault of several equally good: any order will do, if it is always the same.
auto sight(const FrameFact& fact, Source wanted) {
    return std::tuple(-static_cast<int>(fact.role), fact.source != wanted, fact.seen.empty(), fact.seen, fact.fault ? english(*fact.fault) : std::string());
}

void join(FrameFact& into, const FrameFact& more, Source wanted) {
    into.id = std::min(into.id, more.id);
    unite_files(into.files, more.files);
    unite(into.shot, more.shot);
    unite(into.shown, more.shown);
    if (sight(more, wanted) < sight(into, wanted)) {
        into.role = more.role;
        into.seen = more.seen;
        into.fault = more.fault;
        into.source = more.source;
    }
}

bool may_be_twins(const Shot& a, const Shot& b) {
    const bool bodies = a.serial.empty() || b.serial.empty() || a.serial == b.serial;
    const bool times = !a.time_ms || !b.time_ms || std::llabs(*a.time_ms - *b.time_ms) <= twin_ms;
    return bodies && times;
}

/// Other bytes, and another number of one series: two shots, whatever the body wrote into them.
bool contradict(const FrameFact& a, const FrameFact& b) {
    if (a.files.front().digest == b.files.front().digest) return false;
    for (const Counter& one : a.shot.counters)
        for (const Counter& other : b.shot.counters)
            if (one.series == other.series && one.value != other.value) return true;
    return false;
}

bool contradictory(const std::vector<FrameFact>& facts) {
    for (std::size_t i = 0; i < facts.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            if (contradict(facts[i], facts[k])) return true;
    return false;
}

/// Equal bytes that nobody can read do not make two files one frame: then the path tells them apart.
FrameId id_in_lane(const FrameFact& fact) {
    const FilePlace& file = fact.files.front();
    if (fact.role != Role::unreadable || fact.id != id_of(file.digest)) return fact.id;
    return id_of(sha256(hex(file.digest) + "|" + file.path));
}

}  // namespace

std::string_view name(Role which) {
    return role_names[static_cast<std::size_t>(which)];
}

std::optional<Role> role(std::string_view given) {
    const auto found = std::ranges::find(role_names, given);
    if (found == role_names.end()) return std::nullopt;
    return static_cast<Role>(found - role_names.begin());
}

FrameId frame_id(const Shot& shot, const Digest& digest) {
    // Some bodies always write the fraction 00; such a time is shared by a whole burst.
    const bool fine = shot.time_ms && shot.subsecond && *shot.time_ms % 1'000 != 0;
    const bool counted = shot.number && *shot.number > 0;
    const bool unique = shot.time_ms && !shot.serial.empty() && (counted || fine);
    if (!unique) return id_of(digest);
    const std::string count = counted ? std::to_string(*shot.number) : "-";
    return id_of(sha256(shot.serial + "|" + std::to_string(*shot.time_ms) + "|" + count));
}

std::optional<Counter> counter_of(std::string_view path) {
    constexpr std::size_t fewest_digits = 4, most_digits = 9;
    const std::string_view stem = stem_of(path);
    const std::size_t series = stem.find_last_not_of("0123456789") + 1;  // npos + 1 is 0
    const std::string_view digits = stem.substr(series);
    if (digits.size() < fewest_digits || digits.size() > most_digits) return std::nullopt;
    Counter counter{std::string(stem.substr(0, series)), 0};
    for (const char figure : digits) counter.value = counter.value * 10 + (figure - '0');
    return counter;
}

std::vector<FrameFact> gather(std::vector<FrameFact> facts, Source wanted) {
    std::map<FrameId, std::vector<FrameFact>> claimed;
    for (FrameFact& fact : facts) claimed[fact.id].push_back(std::move(fact));
    std::map<FrameId, FrameFact> by_id;
    for (auto& [id, members] : claimed) {
        const bool apart = contradictory(members);
        for (FrameFact& fact : members) {
            if (apart) fact.id = id_of(fact.files.front().digest);
            fact.id = id_in_lane(fact);
            const auto [at, first] = by_id.try_emplace(fact.id, fact);
            join(at->second, fact, wanted);
        }
    }

    std::vector<FrameFact> frames;
    std::map<std::string, std::vector<std::size_t>> by_stem;
    for (auto& [id, fact] : by_id) {
        std::optional<std::size_t> twin;
        for (const FilePlace& file : fact.files)
            for (const std::size_t other : by_stem[std::string(stem_of(file.path))])
                if (!twin && may_be_twins(frames[other].shot, fact.shot)) twin = other;
        const std::size_t at = twin.value_or(frames.size());
        if (twin) join(frames[at], fact, wanted);
        else frames.push_back(std::move(fact));
        for (const FilePlace& file : frames[at].files) {
            auto& known = by_stem[std::string(stem_of(file.path))];
            if (std::ranges::find(known, at) == known.end()) known.push_back(at);
        }
    }
    return frames;
}

}  // namespace likeness
