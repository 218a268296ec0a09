#include "daemon/job/frame.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <tuple>

namespace likeness {

namespace {

constexpr std::array<std::string_view, 5> role_names{"unreadable", "neither", "exposure", "unread", "keyframe"};
constexpr std::size_t id_digits = 12;
constexpr std::int64_t twin_ms = 2'000;  // a body may write the RAW's time before the JPEG's

std::string stem_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    const std::size_t dot = path.rfind('.');
    const std::size_t name = slash == path.npos ? 0 : slash + 1;
    return dot == path.npos || dot <= name ? path : path.substr(0, dot);
}

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
auto sight(const FrameFact& fact) {
    return std::tuple(-static_cast<int>(fact.role), fact.seen.empty(), fact.seen, fact.fault ? english(*fact.fault) : std::string());
}

void join(FrameFact& into, const FrameFact& more) {
    into.id = std::min(into.id, more.id);
    unite_files(into.files, more.files);
    unite(into.shot, more.shot);
    unite(into.texts, more.texts);
    if (sight(more) < sight(into)) {
        into.role = more.role;
        into.seen = more.seen;
        into.fault = more.fault;
    }
}

bool may_be_twins(const Shot& a, const Shot& b) {
    const bool bodies = a.serial.empty() || b.serial.empty() || a.serial == b.serial;
    const bool times = !a.time_ms || !b.time_ms || std::llabs(*a.time_ms - *b.time_ms) <= twin_ms;
    return bodies && times;
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
    const bool unique = shot.time_ms && !shot.serial.empty() && (shot.number || fine);
    if (!unique) return {hex(digest, id_digits)};
    const std::string count = shot.number ? std::to_string(*shot.number) : "-";
    return {hex(sha256(shot.serial + "|" + std::to_string(*shot.time_ms) + "|" + count), id_digits)};
}

std::optional<std::int64_t> counter_of(std::string_view stem) {
    constexpr std::size_t most_digits = 9;
    std::size_t digits = 0;
    while (digits < stem.size() && stem[stem.size() - 1 - digits] >= '0' && stem[stem.size() - 1 - digits] <= '9') ++digits;
    if (digits == 0 || digits > most_digits) return std::nullopt;
    std::int64_t value = 0;
    for (const char figure : stem.substr(stem.size() - digits)) value = value * 10 + (figure - '0');
    return value;
}

std::vector<FrameFact> gather(std::vector<FrameFact> facts) {
    std::map<FrameId, FrameFact> by_id;
    for (FrameFact& fact : facts) {
        const auto [at, first] = by_id.try_emplace(fact.id, fact);
        join(at->second, fact);
    }

    std::vector<FrameFact> frames;
    std::map<std::string, std::vector<std::size_t>> by_stem;
    for (auto& [id, fact] : by_id) {
        std::optional<std::size_t> twin;
        for (const FilePlace& file : fact.files)
            for (const std::size_t other : by_stem[stem_of(file.path)])
                if (!twin && may_be_twins(frames[other].shot, fact.shot)) twin = other;
        const std::size_t at = twin.value_or(frames.size());
        if (twin) join(frames[at], fact);
        else frames.push_back(std::move(fact));
        for (const FilePlace& file : frames[at].files) {
            auto& known = by_stem[stem_of(file.path)];
            if (std::ranges::find(known, at) == known.end()) known.push_back(at);
        }
    }
    return frames;
}

}  // namespace likeness
