#include "daemon/command/job/accepted.h"
#include "daemon/command/job/answer.h"
#include "daemon/command/job/commands.h"
#include "daemon/command/job/open.h"
#include "engine/base/words.h"

namespace likeness {

namespace {

Fault misuse(Sentence says) {
    return {Remedy::stop, Step::start, "", std::move(says), {}};
}

Result<Ground> ground_of(const std::string& given) {
    if (const auto found = ground(given)) return *found;
    return misuse(sentence("--why: expected religion, medical, feature or other, found {}", given));
}

// What the command line says, but for the frame, which only the job knows. A Fault is wrong usage.
Result<Acceptance> said(const Invocation& invocation) {
    const auto finding = invocation.value("finding"), why = invocation.value("why");
    const bool undo = invocation.has("undo");
    if (!finding || why.has_value() == undo) return misuse(sentence("expected --finding NAME and either --why or --undo"));
    LIKENESS_TRY(const Answer by, answer(invocation, "note"));
    Acceptance out{.finding = *finding, .note = by.note, .who = by.who, .at_ms = by.at_ms};
    if (why) {
        LIKENESS_TRY(out.why, ground_of(*why));
    }
    return out;
}

// Why it cannot be said of this frame.
std::optional<Sentence> refused(const FrameLine& frame, const Acceptance& given) {
    if (!given.why) {
        if (std::ranges::find(frame.accepted, given.finding, &Acceptance::finding) != frame.accepted.end()) return std::nullopt;
        return sentence("{} is not accepted in this frame, so there is nothing to take back", given.finding);
    }
    // Some can be accepted of no frame, whatever was found in this one.
    if (const auto never = unacceptable({.limit = given.finding, .verdict = Verdict::fail})) return never;
    const auto finding = std::ranges::find(frame.findings, given.finding, &Finding::limit);
    if (finding == frame.findings.end()) return sentence("{} is no finding of this frame", given.finding);
    return unacceptable(*finding);
}

Exit accept(const Invocation& invocation) {
    auto given = said(invocation);
    if (!given) return tell(given.error().says), Exit::usage;
    auto job = open_job(invocation.words[0], Access::write);
    if (!job) return refuse_job(invocation, job.error());
    const auto stands = standing(job.value());
    if (!stands) return refuse_job(invocation, stands.error());
    const FrameLine* const frame = find_frame(stands.value(), invocation.words[1]);
    if (!frame) return tell(sentence("{}: no such frame in this job", invocation.words[1])), Exit::usage;
    if (const auto why_not = refused(*frame, given.value())) return tell(told(shown(*why_not))), Exit::usage;

    Acceptance& fact = given.value();
    fact.frame = frame->frame;
    if (const auto kept = job.value().ledger.record(fact); !kept) return refuse_job(invocation, kept.error());
    if (invocation.json()) {
        boost::json::object line = accepted_json(fact);
        line["frame"] = fact.frame.text;
        print(line);
    } else if (fact.why) {
        tell(frame->frame.text + ": " + accepted_text(fact));
    } else {
        tell(sentence("{}: taken back: {}", frame->frame.text, phrase(fact.finding)));
    }
    return Exit::good;
}

constexpr Option options[] = {{"finding", "NAME", "the finding that fails, as `job explain --json` names it"},
                              {"why", "REASON", "religion, medical, feature (of the face) or other"},
                              {"note", "TEXT", "what a registrar should know; kept encrypted"},
                              {"who", "NAME", "who accepts it (default: the login name)"},
                              {"undo", "", "take back what was accepted"}};

}  // namespace

const Command job_accept_command{"job accept", "DIR FRAME", "Accepts a finding that fails, with a reason; never who it is, nor the file's size.",
                                 "likeness job accept graduates-2024 3f9c2a7b1d04 --finding eyes_visible --why medical", options, 2, 2, accept};

}  // namespace likeness
