#include "engine/portrait/finding.h"

#include "engine/preset/finding_limits.h"

#include <algorithm>

namespace likeness {

namespace {

constexpr double open_end = 4e9;

bool any(std::span<const Finding> findings, Verdict verdict) {
    return std::ranges::any_of(findings, [&](const Finding& finding) { return (finding.accepted.empty() ? finding.verdict : Verdict::warn) == verdict; });
}

Sentence told(std::string_view limit, double measured, Interval allowed, std::string_view unit, bool inside) {
    if (inside && allowed.greatest >= open_end)
        return sentence("{}: {} {}, allowed from {}", limit, measured, unit, allowed.least);
    if (inside) return sentence("{}: {} {}, allowed {} to {}", limit, measured, unit, allowed.least, allowed.greatest);
    if (allowed.greatest >= open_end)
        return sentence("{}: expected at least {} {}, measured {}", limit, allowed.least, unit, measured);
    return sentence("{}: expected {} to {} {}, measured {}", limit, allowed.least, allowed.greatest, unit, measured);
}

}  // namespace

std::string_view name(Verdict verdict) {
    switch (verdict) {
        case Verdict::pass: return "pass";
        case Verdict::warn: return "warn";
        case Verdict::fail: return "fail";
        case Verdict::not_judged: return "not_judged";
    }
    return "";
}

boost::json::object json(const Finding& finding) {
    boost::json::array allowed{finding.allowed.least, nullptr};
    if (finding.allowed.greatest < open_end) allowed[1] = finding.allowed.greatest;
    boost::json::object out{{"limit", finding.limit}, {"measured", nullptr}, {"allowed", allowed},
                            {"unit", finding.unit}, {"verdict", name(finding.verdict)}, {"says", english(finding.says)}};
    if (finding.measured) out["measured"] = *finding.measured;
    out["iso"] = nullptr;
    if (const std::string_view iso = iso_component(finding.limit); !iso.empty()) out["iso"] = iso;
    if (!finding.accepted.empty()) out["accepted"] = finding.accepted;
    return out;
}

boost::json::array json(std::span<const Finding> findings) {
    boost::json::array out;
    for (const Finding& finding : findings) out.push_back(json(finding));
    return out;
}

Verdict overall(std::span<const Finding> findings) {
    for (const Verdict verdict : {Verdict::fail, Verdict::warn, Verdict::not_judged})
        if (any(findings, verdict)) return verdict;
    return Verdict::pass;
}

bool forbids_file(std::span<const Finding> findings) {
    return std::ranges::any_of(findings, [](const Finding& finding) {
        return finding.hard && (finding.verdict == Verdict::fail || finding.verdict == Verdict::not_judged);
    });
}

Finding judged(std::string_view limit, double measured, Interval allowed, std::string_view unit, bool soft, bool hard) {
    const bool inside = allowed.holds(measured);
    return {.limit = std::string(limit),
            .measured = measured,
            .allowed = allowed,
            .unit = std::string(unit),
            .verdict = inside ? Verdict::pass : soft ? Verdict::warn : Verdict::fail,
            .hard = hard && !soft,
            .says = told(limit, measured, allowed, unit, inside)};
}

Finding unjudged(std::string_view limit, Interval allowed, std::string_view unit, bool hard, Sentence why) {
    return {.limit = std::string(limit),
            .measured = {},
            .allowed = allowed,
            .unit = std::string(unit),
            .verdict = Verdict::not_judged,
            .hard = hard,
            .says = std::move(why)};
}

}  // namespace likeness
