#include "tests/studio/report.h"

#include <algorithm>
#include <cstdio>

namespace studio {
namespace {

namespace js = boost::json;

template <class... Values>
std::string formatted(const char* form, Values... values) {
    std::array<char, 512> text{};
    std::snprintf(text.data(), text.size(), form, values...);
    return text.data();
}

std::size_t at(const Counts& counts, Outcome outcome) {
    return counts[static_cast<std::size_t>(outcome)];
}

std::string row(const char* title, const Counts& c) {
    const auto n = [&](Outcome outcome) { return at(c, outcome); };
    return formatted("%-14s %6zu %6zu %11zu %9zu %11zu %6zu %9zu\n", title, n(Outcome::right), n(Outcome::held), n(Outcome::held_needlessly),
                     n(Outcome::silently_wrong), n(Outcome::unknowable), n(Outcome::lost), n(Outcome::right_in_doubt));
}

std::string listed(const std::map<std::string, std::size_t>& counts) {
    std::string text;
    for (const auto& [limit, count] : counts) text += (text.empty() ? "" : ", ") + limit + " " + std::to_string(count);
    return text.empty() ? "none" : text;
}

js::object json(const Counts& counts) {
    js::object out;
    for (std::size_t i = 0; i < outcome_count; ++i) out[name(static_cast<Outcome>(i))] = counts[i];
    return out;
}

}  // namespace

std::string report(const Judgement& judgement) {
    std::string text = "exposures       right   held  needlessly  silently  unknowable   lost  right, in\n"
                       "by mistake                         held     wrong                        doubt\n";
    for (const auto& [mistake, counts] : judgement.by_mistake) text += row(mistake.c_str(), counts);
    text += row("all", judgement.all);
    text += formatted("keyframes: %zu read, %zu unread as they had to be, %zu unread needlessly\n", judgement.count(Outcome::keyframe_read),
                      judgement.count(Outcome::keyframe_unread), judgement.count(Outcome::keyframe_unread_needlessly));
    text += formatted("drawn defects: %zu found, %zu missed (%s), %zu not judged; false alarms: %s\n", judgement.defects_found,
                      judgement.defects_missed, listed(judgement.missed).c_str(), judgement.defects_unjudged, listed(judgement.false_alarms).c_str());
    if (judgement.unknown_files > 0) text += formatted("%zu listed files are not in truth.json\n", judgement.unknown_files);
    constexpr std::size_t most = 20;
    for (std::size_t i = 0; i < std::min(most, judgement.troubles.size()); ++i) {
        const Trouble& trouble = judgement.troubles[i];
        text += formatted("  %s: %s: %s, found %s\n", trouble.file.c_str(), std::string(name(trouble.outcome)).c_str(), trouble.student.c_str(),
                          trouble.found.empty() ? "nothing" : trouble.found.c_str());
    }
    if (judgement.troubles.size() > most) text += formatted("  and %zu more\n", judgement.troubles.size() - most);
    return text;
}

js::object json(const Judgement& judgement) {
    js::object out = json(judgement.all);
    js::object& by_mistake = out["by_mistake"].emplace_object();
    for (const auto& [mistake, counts] : judgement.by_mistake) by_mistake[mistake] = json(counts);
    const auto object = [](const std::map<std::string, std::size_t>& counts) {
        js::object all;
        for (const auto& [limit, count] : counts) all[limit] = count;
        return all;
    };
    out["defects"] = js::object{{"found", judgement.defects_found}, {"missed", judgement.defects_missed}, {"not_judged", judgement.defects_unjudged},
                                {"missed_by_limit", object(judgement.missed)}, {"false_alarms", object(judgement.false_alarms)}};
    out["unknown_files"] = judgement.unknown_files;
    js::array& troubles = out["troubles"].emplace_array();
    for (const Trouble& trouble : judgement.troubles)
        troubles.push_back(js::object{{"file", trouble.file}, {"outcome", name(trouble.outcome)}, {"student", trouble.student}, {"found", trouble.found}});
    return out;
}

}  // namespace studio
