#include "daemon/job/acceptance.h"

#include <algorithm>
#include <array>

namespace likeness {

namespace {

constexpr std::array<std::string_view, 4> ground_names{"religion", "medical", "feature", "other"};

// Who is in the picture, and what the record's machine measures of the file.
constexpr std::string_view identity[] = {"single_face"};
constexpr std::string_view file[] = {"width", "height", "shape", "bytes", "quality", "resolution"};

bool among(std::span<const std::string_view> names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

bool fails(const Finding& finding) {
    return finding.verdict == Verdict::fail || finding.verdict == Verdict::not_judged;
}

}  // namespace

std::string_view name(Ground which) {
    return ground_names[static_cast<std::size_t>(which)];
}

std::optional<Ground> ground(std::string_view given) {
    const auto found = std::ranges::find(ground_names, given);
    if (found == ground_names.end()) return std::nullopt;
    return static_cast<Ground>(found - ground_names.begin());
}

std::map<FrameId, AcceptedFindings> holding(const std::vector<Acceptance>& facts) {
    std::map<FrameId, AcceptedFindings> all;
    for (const Acceptance& fact : facts) all[fact.frame].insert_or_assign(fact.finding, fact);
    for (auto& [frame, findings] : all) std::erase_if(findings, [](const auto& one) { return !one.second.why; });
    std::erase_if(all, [](const auto& one) { return one.second.empty(); });
    return all;
}

std::optional<Sentence> unacceptable(const Finding& finding) {
    if (among(identity, finding.limit)) return sentence("{} says who is in the picture, which nobody can accept otherwise", finding.limit);
    if (among(file, finding.limit)) return sentence("{} is measured of the file itself, which nobody can accept otherwise", finding.limit);
    if (finding.hard) return sentence("{} is a hard limit of the preset: without it there is no certificate photo", finding.limit);
    if (!fails(finding)) return sentence("{} does not fail in this frame, so there is nothing to accept", finding.limit);
    return std::nullopt;
}

std::vector<Finding> accepted(std::vector<Finding> findings, const AcceptedFindings& by_name) {
    for (Finding& finding : findings) {
        const auto found = by_name.find(finding.limit);
        const bool holds = found != by_name.end() && found->second.why && !unacceptable(finding);
        if (holds) finding.accepted = name(*found->second.why);
    }
    return findings;
}

}  // namespace likeness
