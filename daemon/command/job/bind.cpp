#include "daemon/command/door/say.h"
#include "daemon/command/job/answer.h"
#include "daemon/command/job/commands.h"
#include "daemon/command/job/open.h"
#include "engine/base/words.h"

namespace likeness {

namespace {

Fault misuse(Sentence says) {
    return {Remedy::stop, Step::start, "", std::move(says), {}};
}

// A subject by its number, or by what the roster or an open job's codes call it. What was typed is personal and not said again.
Result<SubjectRef> subject_of(const Standing& stands, const std::string& wanted) {
    for (const SubjectLine& one : stands.subjects)
        if (!wanted.empty() && (one.number == wanted || one.subject.key == wanted)) return one.subject;
    return misuse(sentence("--to: no such subject in this job"));
}

// Why nobody can be named in this frame.
std::optional<Sentence> refused(const FrameLine& frame, bool binds) {
    if (!binds && !frame.by_hand) return sentence("{}: nobody bound it by hand, so there is nothing to take back", frame.frame.text);
    if (!binds) return std::nullopt;
    if (frame.role == Role::chart) return sentence("{}: it shows a colour chart and nobody", frame.frame.text);
    if (frame.role == Role::turned) return sentence("{}: it lies on its side, whoever it is: write its rotation tag first", frame.frame.text);
    if (frame.card) return sentence("{}: it shows a command card and nobody", frame.frame.text);
    return std::nullopt;
}

Result<std::vector<Correction>> said(const Invocation& invocation, const Standing& stands, const std::optional<SubjectRef>& whose) {
    LIKENESS_TRY(const Answer by, answer(invocation, "why"));
    std::vector<Correction> out;
    for (std::size_t i = 1; i < invocation.words.size(); ++i) {
        const FrameLine* const frame = find_frame(stands, invocation.words[i]);
        if (!frame) return misuse(sentence("{}: no such frame in this job", invocation.words[i]));
        if (auto why_not = refused(*frame, whose.has_value())) return misuse(std::move(*why_not));
        out.push_back({frame->frame, whose, by.note, by.who, by.at_ms});
    }
    return out;
}

void show(const Invocation& invocation, const FrameLine& frame) {
    if (invocation.json()) {
        print(boost::json::object{{"frame", frame.frame.text}, {"file", frame.files.front()}, {"state", name(frame.state)},
                                  {"subject", frame.number.empty() ? boost::json::value(nullptr) : boost::json::value(frame.number)},
                                  {"reason", frame.reason ? boost::json::value(name(*frame.reason)) : boost::json::value(nullptr)}});
        return;
    }
    tell(frame.frame.text + "  " + shown(frame.files.front()) + "  " + phrase(name(frame.state)) + (frame.number.empty() ? "" : "  " + frame.number) +
         (frame.because.empty() ? "" : "  " + local(shown(frame.because))));
}

// All of the frames or none: what was typed wrongly changes nothing.
Exit correct(const Invocation& invocation, bool binds) {
    auto job = open_job(invocation.words[0], Access::write);
    if (!job) return refuse_job(invocation, job.error());
    const auto before = standing(job.value());
    if (!before) return refuse_job(invocation, before.error());
    std::optional<SubjectRef> whose;
    if (binds) {
        const auto to = subject_of(before.value(), invocation.value("to").value_or(""));
        if (!to) return tell(to.error().says), Exit::usage;
        whose = to.value();
    }
    const auto given = said(invocation, before.value(), whose);
    if (!given) return tell(given.error().says), Exit::usage;
    if (const auto kept = job.value().ledger.record(given.value()); !kept) return refuse_job(invocation, kept.error());
    const auto derived = derive(job.value(), true);  // whoever is named for the first time gets a number
    if (!derived) return refuse_job(invocation, derived.error());
    const auto after = standing(job.value());
    if (!after) return refuse_job(invocation, after.error());
    for (const Correction& one : given.value())
        if (const FrameLine* const frame = find_frame(after.value(), one.frame.text)) show(invocation, *frame);
    return Exit::good;
}

Exit bind_frames(const Invocation& invocation) { return correct(invocation, true); }
Exit unbind_frames(const Invocation& invocation) { return correct(invocation, false); }

constexpr Option bind_options[] = {{"to", "SUBJECT", "the subject's number (A-0143) or student number; of a keyframe it says whose code it shows"},
                                   {"why", "TEXT", "how this is known; kept encrypted"},
                                   {"who", "NAME", "who says so (default: the login name)"}};
constexpr Option unbind_options[] = {{"why", "TEXT", "why it was wrong; kept encrypted"}, {"who", "NAME", "who says so (default: the login name)"}};

}  // namespace

const Command job_bind_command{"job bind", "DIR FRAME…", "Says by hand who is in frames; of a keyframe, whose code it shows, so that its sitting is released.",
                               "likeness job bind graduates-2024 lanes/A/DSC_0142.JPG --to A-0143", bind_options, 2, -1, bind_frames};
const Command job_unbind_command{"job unbind", "DIR FRAME…", "Takes back what was said by hand of frames.",
                                 "likeness job unbind graduates-2024 lanes/A/DSC_0142.JPG", unbind_options, 2, -1, unbind_frames};

}  // namespace likeness
