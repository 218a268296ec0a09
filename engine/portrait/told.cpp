#include "engine/portrait/told.h"

#include "engine/base/words.h"

#include <algorithm>

namespace likeness {

namespace {

constexpr double open_end = 4e9;

std::string_view mark(Verdict verdict) {
    switch (verdict) {
        case Verdict::pass: return "✓";
        case Verdict::warn: return "!";
        case Verdict::fail: return "✗";
        case Verdict::not_judged: return "?";
    }
    return "";
}

bool among_the_values(const Finding& finding, std::string_view value) {
    return std::ranges::find(finding.says.values, value) != finding.says.values.end();
}

// "{}: expected {} to {} {}, measured {}": the sentence begins with the finding itself.
bool says_it_all(const Finding& finding) {
    return finding.measured && !finding.says.values.empty() && finding.says.values.front() == finding.limit;
}

// Its sentence in the language of the door; codes among its values become words.
std::string said(const Finding& finding) {
    Sentence said = finding.says;
    if (!said.values.empty()) said.values.front() = phrases(said.values.front());
    for (std::size_t i = 1; i < said.values.size(); ++i)
        if (said.values[i] == finding.unit) said.values[i] = phrase(said.values[i], words_of_units);
    return local(said);
}

// How many faces there are is said by the sentence, or beside the point.
bool needs_numbers(const Finding& finding) {
    return finding.measured && finding.unit != "faces" && !among_the_values(finding, word(*finding.measured));
}

std::string not_judged(const std::string& titles, const std::string& why) {
    return local(sentence("{} not judged: {}", titles, why));
}

}  // namespace

std::string advice(const Finding& finding) {
    return says_it_all(finding) ? "" : said(finding);
}

std::string told(const Finding& finding) {
    if (says_it_all(finding)) return said(finding);
    const std::string title = phrase(finding.limit);
    if (finding.verdict == Verdict::not_judged) return not_judged(title, said(finding));
    if (!needs_numbers(finding)) return local(sentence("{}: {}", title, said(finding)));
    const Interval& allowed = finding.allowed;
    const std::string measured = with_unit(word(*finding.measured), finding.unit);
    if (allowed.greatest >= open_end)
        return local(sentence("{}: {} ({}, allowed from {})", title, said(finding), measured, allowed.least));
    if (allowed.least == 0)
        return local(sentence("{}: {} ({}, allowed up to {})", title, said(finding), measured, allowed.greatest));
    return local(sentence("{}: {} ({}, allowed {} to {})", title, said(finding), measured, allowed.least, allowed.greatest));
}

std::vector<ToldFinding> told(std::span<const Finding> findings) {
    std::vector<ToldFinding> out;
    std::vector<Sentence> reasons;
    for (const Finding& finding : findings) {
        const Verdict verdict = finding.accepted.empty() ? finding.verdict : Verdict::warn;
        if (verdict == Verdict::pass) continue;
        if (verdict != Verdict::not_judged) {
            out.push_back({verdict, phrase(finding.limit), told(finding), &finding});
            continue;
        }
        if (std::ranges::find(reasons, finding.says) != reasons.end()) continue;
        reasons.push_back(finding.says);
        std::string titles;
        for (const Finding& other : findings)
            if (other.verdict == Verdict::not_judged && other.accepted.empty() && other.says == finding.says)
                titles += (titles.empty() ? "" : local(sentence(", "))) + phrase(other.limit);
        out.push_back({verdict, titles, not_judged(titles, said(finding)), &finding});
    }
    return out;
}

std::string findings_text(std::span<const Finding> findings) {
    std::string text;
    for (const ToldFinding& finding : told(findings)) text.append("\n  ").append(mark(finding.verdict)).append(" ").append(finding.text);
    return text;
}

}  // namespace likeness
