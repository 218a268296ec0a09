#include "daemon/line/standing.h"

#include "daemon/job/showing.h"

#include <algorithm>
#include <set>

namespace likeness {

namespace {

std::string number_of(const Derived& derived, const std::optional<SubjectRef>& subject) {
    if (!subject) return {};
    const auto found = derived.numbers.find(*subject);
    return found == derived.numbers.end() ? "" : found->second.text;
}

Result<std::vector<Finding>> judged_of(const Derived& derived, const FrameFact& fact) {
    if (const auto entry = derived.entries.find(fact.id); entry != derived.entries.end() && !entry->second.findings.empty())
        return findings_of_text(entry->second.findings, fact.files.front().path);
    if (!shows_person(fact.role) || fact.seen.empty()) return std::vector<Finding>{};
    LIKENESS_TRY(SeenExposure seen, seen_exposure(fact.seen, fact.files.front().path));
    return std::move(seen.judged.findings);
}

Result<std::vector<Finding>> findings_of(const Derived& derived, const FrameFact& fact) {
    LIKENESS_TRY(std::vector<Finding> findings, judged_of(derived, fact));
    return accepted(std::move(findings), accepted_of(derived, fact.id));
}

Result<FrameLine> frame_line(const Derived& derived, const std::string& lane, const Binding& binding) {
    const FrameFact& fact = derived.facts.at(binding.frame);
    FrameLine out{.frame = binding.frame, .lane = lane, .role = fact.role, .subject = binding.subject,
                  .number = number_of(derived, binding.subject), .because = binding.because, .hint = binding.hint};
    for (const FilePlace& file : fact.files) out.files.push_back(file.path);
    out.reason = binding.reason;
    out.group = binding.group;
    out.card = binding.state == BindingState::keyframe && showing(fact, derived.roster ? &*derived.roster : nullptr).is_card();
    if (const auto said = derived.by_hand.find(binding.frame); said != derived.by_hand.end()) out.by_hand = said->second;
    // A broken file says itself what is wrong with it.
    if (fact.role == Role::unreadable && fact.fault) out.because = fact.fault->says, out.hint = fact.fault->hint;

    std::optional<FrameId> chosen;
    if (binding.subject)
        if (const auto found = derived.chosen.find(*binding.subject); found != derived.chosen.end()) chosen = found->second;
    std::optional<Rank> rank;
    if (const auto entry = derived.entries.find(binding.frame); entry != derived.entries.end()) {
        rank = rank_of(derived, binding.frame);
        out.portrait = entry->second.portrait;
        out.operations = entry->second.operations;
    }
    out.state = frame_state(binding, rank, chosen);
    LIKENESS_TRY(out.findings, findings_of(derived, fact));
    for (const auto& [finding, one] : accepted_of(derived, binding.frame)) out.accepted.push_back(one);
    return out;
}

// The limits that keep a subject's best exposure from being good, for «retake».
Sentence failed_limits(const Derived& derived, const FrameId& frame) {
    std::string limits;
    const auto findings = findings_of(derived, derived.facts.at(frame));
    if (!findings) return {};  // said with the frame's own line
    for (const Finding& finding : findings.value())
        if (finding.verdict == Verdict::fail && finding.accepted.empty()) limits += (limits.empty() ? "" : ", ") + finding.limit;
    return limits.empty() ? Sentence{} : sentence("fails: {}", limits);
}

// Another picture was asked for, and no good one has been taken since.
bool refused(const Derived& derived, const SubjectRef& who, const std::string& lane, std::size_t since) {
    const auto& bindings = derived.bindings.at(lane);
    for (std::size_t place = since; place < bindings.size(); ++place) {
        const Binding& one = bindings[place];
        const bool theirs = one.state == BindingState::bound && one.subject == who && !one.withdrawn;
        if (theirs && rank_of(derived, one.frame) <= Rank::warn) return false;
    }
    return true;
}

void add_told(const Derived& derived, SubjectLine& line, SubjectFacts& facts) {
    bool shown = false, came = false;
    for (const auto& [lane, all] : derived.told) {
        const auto told = all.find(line.subject);
        if (told == all.end()) continue;
        shown = true;
        came |= !told->second.no_show;
        line.paid |= told->second.paid;
        if (told->second.retake) facts.refused |= refused(derived, line.subject, lane, *told->second.retake);
    }
    facts.no_show = shown && !came;
}

SubjectLine subject_line(const Derived& derived, const Subject& who, const std::set<SubjectRef>& seen, const std::map<SubjectRef, FrameId>& best) {
    SubjectLine out{.subject = who.ref(), .number = number_of(derived, who.ref()), .college = who.college, .klass = who.klass};
    SubjectFacts facts{.seen = seen.contains(out.subject)};
    add_told(derived, out, facts);
    if (const auto frame = best.find(out.subject); frame != best.end()) facts.best = rank_of(derived, frame->second);
    const SubjectStanding stands = subject_state(facts);
    out.state = stands.state;
    out.why = stands.why;
    if (out.state == SubjectState::retake && best.contains(out.subject) && !facts.refused)
        if (const Sentence failed = failed_limits(derived, best.at(out.subject)); !failed.empty()) out.why = failed;
    if (const auto chosen = derived.chosen.find(out.subject); chosen != derived.chosen.end())
        if (const auto entry = derived.entries.find(chosen->second); entry != derived.entries.end())
            out.portrait = entry->second.portrait, out.sheet = entry->second.sheet;
    return out;
}

std::vector<SubjectLine> subject_lines(const Derived& derived) {
    std::set<SubjectRef> seen;
    std::map<SubjectRef, FrameId> best;  // the official exposure, else the latest bound one
    for (const auto& [lane, bindings] : derived.bindings) {
        for (const Binding& binding : bindings) {
            if (!binding.subject || binding.withdrawn) continue;
            if (binding.state == BindingState::keyframe) seen.insert(*binding.subject);
            if (binding.state == BindingState::bound) best[*binding.subject] = binding.frame;
        }
    }
    for (const auto& [lane, scanned] : derived.scanned) seen.insert(scanned.begin(), scanned.end());
    for (const auto& [subject, frame] : derived.chosen) best[subject] = frame;

    std::vector<SubjectLine> lines;
    if (derived.roster)
        for (const Subject& who : derived.roster->subjects()) lines.push_back(subject_line(derived, who, seen, best));
    else
        for (const SubjectRef& who : seen) lines.push_back(subject_line(derived, {.code = who.key}, seen, best));
    std::ranges::stable_sort(lines, [](const SubjectLine& a, const SubjectLine& b) {
        return std::pair(a.number.empty(), a.number) < std::pair(b.number.empty(), b.number);
    });
    return lines;
}

std::optional<LaneColour> lane_colour(const Derived& derived, const std::string& lane, const std::vector<Binding>& bindings) {
    const Calibrations& calibrated = derived.calibrations.at(lane);
    LaneColour out{.lane = lane};
    for (const Binding& binding : bindings) {
        const FrameFact& fact = derived.facts.at(binding.frame);
        const auto is_used = [&](const LaneChart& chart) { return chart.frame == binding.frame; };
        if (fact.role == Role::chart && std::ranges::none_of(calibrated.charts, is_used))
            out.refused.push_back({binding.frame, fact.files.front().path, binding.because, binding.hint});
        const auto seen = derived.seen.find(binding.frame);
        if (seen == derived.seen.end() || seen->second.judged.uncalibrated.empty()) continue;
        if (++out.uncalibrated == 1) out.why = seen->second.judged.uncalibrated;
    }
    if (!calibrated.charts.empty()) {
        const LaneChart& last = calibrated.charts.back();
        out.chart = last.frame;
        out.file = derived.facts.at(last.frame).files.front().path;
        out.mean_de = last.seen.mean_de;
        out.frames_since = last.frames_since;
        out.ms_since = last.ms_since;
    }
    return out.chart || !out.refused.empty() ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace

std::string_view kind_word(Role role) {
    switch (role) {
        case Role::keyframe:
        case Role::unread:
        case Role::neither: return "keyframe";
        case Role::turned:
        case Role::exposure: return "exposure";
        case Role::chart: return "chart";
        case Role::unreadable: return "other";
    }
    return "";
}

Result<Standing> standing(Job& job) {
    LIKENESS_TRY(const Derived derived, derive(job, false));
    Standing out;
    for (const auto& [lane, use] : derived.sources) std::ranges::move(in_words(lane, job.settings.source(lane), use), std::back_inserter(out.sources));
    for (const auto& [lane, bindings] : derived.bindings) {
        for (const Binding& binding : bindings) {
            LIKENESS_TRY(FrameLine line, frame_line(derived, lane, binding));
            out.frames.push_back(std::move(line));
        }
        if (const std::size_t scans = derived.scans.at(lane); scans > 0) out.desks.push_back({lane, scans, job.settings.fold(lane).clock});
        if (auto colour = lane_colour(derived, lane, bindings)) out.colours.push_back(std::move(*colour));
    }
    out.subjects = subject_lines(derived);
    return out;
}

}  // namespace likeness
