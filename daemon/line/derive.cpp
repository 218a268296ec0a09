#include "daemon/line/derive.h"

#include "daemon/job/fold.h"
#include "daemon/job/unlike.h"

namespace likeness {

namespace {

Result<void> read_lanes(Job& job, Derived& derived) {
    std::map<std::string, std::vector<FrameFact>> lanes;
    LIKENESS_TRY(const std::vector<Correction> said, job.ledger.corrections());
    std::map<std::string, ByHand> here;
    for (const std::string& lane : job.settings.lanes) {
        const Source wanted = job.settings.source(lane);
        LIKENESS_TRY(const std::vector<FrameFact> files, job.ledger.facts(lane));
        std::vector<FrameFact> facts = gather(files, wanted);
        derived.sources.emplace(lane, source_use(wanted, files, facts));
        here.emplace(lane, in_force(said, files, facts));
        lanes.emplace(lane, std::move(facts));
    }
    if (!derived.roster && !job.settings.codes.pattern()) doubt_unlike(lanes);

    LaneBindings bindings;
    for (auto& [lane, facts] : lanes) {
        for (const FrameFact& fact : facts) derived.facts.emplace(fact.id, fact);
        const Roster* roster = derived.roster ? &*derived.roster : nullptr;
        Timeline line = timeline(std::move(facts));
        LIKENESS_TRY(line.scans, job.ledger.scans(lane));
        line.by_hand = here.at(lane);
        derived.by_hand.insert(line.by_hand.begin(), line.by_hand.end());
        derived.scans.emplace(lane, line.scans.size());
        LIKENESS_TRY(Calibrations calibrated, calibrations(line));
        derived.calibrations.emplace(lane, std::move(calibrated));
        LaneFold fold = bind(roster, line, job.settings.fold(lane));
        bindings[lane] = std::move(fold.bindings);
        derived.told.emplace(lane, std::move(fold.told));
        derived.scanned.emplace(lane, std::move(fold.scanned));
    }
    derived.bindings = across(std::move(bindings));
    return done();
}

Result<void> give_numbers(Job& job, Derived& derived) {
    for (const auto& [lane, bindings] : derived.bindings) {
        const auto needed = new_numbers(derived.numbers, lane, bindings, derived.scanned.at(lane));
        if (needed.empty()) continue;
        LIKENESS_TRY(job.ledger.give(needed));
        derived.numbers.insert(needed.begin(), needed.end());
    }
    return done();
}

Result<void> read_entries(Job& job, Derived& derived) {
    for (const auto& [lane, bindings] : derived.bindings)
        for (const Binding& binding : bindings)
            if (binding.state == BindingState::bound && !binding.withdrawn) derived.bound.emplace(binding.frame, *binding.subject);
    for (const auto& [frame, subject] : derived.bound) {
        const FrameFact& fact = derived.facts.at(frame);
        LIKENESS_TRY(SeenExposure seen, seen_exposure(fact.seen, fact.files.front().path));
        derived.seen.emplace(frame, std::move(seen));
    }
    LIKENESS_TRY(std::vector<Entry> entries, job.ledger.entries());
    for (Entry& entry : entries) {
        const auto whose = derived.bound.find(entry.frame);
        const bool holds = whose != derived.bound.end() && whose->second == entry.subject && entry.photograph == derived.seen.at(entry.frame).of;
        if (holds && entry.made_of == with_chart(job.made_of, chart_of(derived, entry.frame)))
            derived.entries.emplace(entry.frame, std::move(entry));
        else
            derived.stale.push_back(std::move(entry));
    }
    return done();
}

// What rendering said, else what looking said; what was accepted since is judged anew.
Result<Rank> judge(const Derived& derived, const FrameFact& fact) {
    const AcceptedFindings& accepting = accepted_of(derived, fact.id);
    const auto entry = derived.entries.find(fact.id);
    if (entry == derived.entries.end()) return rank_of(accepted(derived.seen.at(fact.id).judged.findings, accepting));
    if (accepting.empty()) return entry->second.rank;
    LIKENESS_TRY(std::vector<Finding> findings, findings_of_text(entry->second.findings, fact.files.front().path));
    return rank_of(accepted(std::move(findings), accepting));
}

Result<void> choose(Derived& derived) {
    std::map<SubjectRef, std::vector<Candidate>> candidates;
    for (const auto& [lane, bindings] : derived.bindings) {
        for (std::size_t place = 0; place < bindings.size(); ++place) {
            const Binding& binding = bindings[place];
            if (!derived.bound.contains(binding.frame)) continue;
            LIKENESS_TRY(const Rank rank, judge(derived, derived.facts.at(binding.frame)));
            derived.ranks.emplace(binding.frame, rank);
            candidates[*binding.subject].push_back({binding.frame, rank, binding.sitting, place});
        }
    }
    for (const auto& [subject, theirs] : candidates)
        if (const auto frame = official(theirs)) derived.chosen.emplace(subject, *frame);
    return done();
}

}  // namespace

Result<Derived> derive(Job& job, bool give) {
    Derived derived;
    LIKENESS_TRY(derived.roster, job.ledger.roster());
    LIKENESS_TRY(read_lanes(job, derived));
    LIKENESS_TRY(derived.numbers, job.ledger.numbers());
    if (give) {
        LIKENESS_TRY(give_numbers(job, derived));
    }
    LIKENESS_TRY(read_entries(job, derived));
    LIKENESS_TRY(const std::vector<Acceptance> said, job.ledger.acceptances());
    derived.accepted = holding(said);
    LIKENESS_TRY(choose(derived));
    return derived;
}

Rank rank_of(const std::vector<Finding>& findings) {
    const bool alone = std::ranges::none_of(findings, [](const Finding& finding) {
        return finding.limit == "single_face" && finding.verdict == Verdict::fail;
    });
    if (!alone || forbids_file(findings)) return Rank::impossible;
    switch (overall(findings)) {
        case Verdict::pass: return Rank::pass;
        case Verdict::fail: return Rank::fail;
        case Verdict::warn:
        case Verdict::not_judged: return Rank::warn;
    }
    return Rank::impossible;
}

const LaneChart* chart_of(const Derived& derived, const FrameId& frame) {
    const auto lane = derived.calibrations.find(derived.facts.at(frame).lane);
    return lane == derived.calibrations.end() ? nullptr : lane->second.of(frame);
}

Rank rank_of(const Derived& derived, const FrameId& frame) {
    const auto found = derived.ranks.find(frame);
    return found == derived.ranks.end() ? Rank::impossible : found->second;
}

const AcceptedFindings& accepted_of(const Derived& derived, const FrameId& frame) {
    static const AcceptedFindings none;
    const auto found = derived.accepted.find(frame);
    return found == derived.accepted.end() ? none : found->second;
}

}  // namespace likeness
