#include "engine/portrait/finding_json.h"

#include <optional>

namespace likeness {

namespace js = boost::json;

namespace {

std::optional<Verdict> verdict_of(std::string_view word) {
    for (const Verdict verdict : {Verdict::pass, Verdict::warn, Verdict::fail, Verdict::not_judged})
        if (name(verdict) == word) return verdict;
    return {};
}

}  // namespace

js::array findings_to_json(const std::vector<Finding>& findings) {
    js::array out;
    for (const Finding& finding : findings) {
        js::object one{{"limit", finding.limit},
                       {"measured", nullptr},
                       {"allowed", {exact(finding.allowed.least), exact(finding.allowed.greatest)}},
                       {"unit", finding.unit},
                       {"verdict", name(finding.verdict)},
                       {"hard", finding.hard},
                       {"says", json(finding.says)}};
        if (finding.measured) one["measured"] = exact(*finding.measured);
        out.push_back(std::move(one));
    }
    return out;
}

std::vector<Finding> findings_from_json(const js::array& array) {
    std::vector<Finding> findings;
    for (const js::value& one : array) {
        Finding finding;
        finding.limit = one.at("limit").as_string();
        if (!one.at("measured").is_null()) finding.measured = exact_number(one.at("measured"));
        const js::array& allowed = one.at("allowed").as_array();
        finding.allowed = {exact_number(allowed.at(0)), exact_number(allowed.at(1))};
        finding.unit = one.at("unit").as_string();
        finding.verdict = verdict_of(one.at("verdict").as_string()).value();
        finding.hard = one.at("hard").as_bool();
        finding.says = sentence_of(one.at("says"));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace likeness
