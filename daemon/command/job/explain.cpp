#include "daemon/command/door/findings.h"
#include "daemon/command/door/say.h"
#include "daemon/command/job/accepted.h"
#include "daemon/command/job/commands.h"
#include "daemon/command/job/open.h"
#include "daemon/line/standing.h"
#include "engine/base/words.h"

#include <algorithm>

namespace likeness {

namespace {

namespace js = boost::json;

void explain(const Invocation& invocation, const FrameLine& frame) {
    if (invocation.json()) {
        js::array accepted = accepted_json(frame.accepted);
        for (std::size_t i = 0; i < accepted.size(); ++i) accepted[i].as_object()["note"] = frame.accepted[i].note;
        js::value by_hand = by_hand_json(frame.by_hand);
        if (frame.by_hand) by_hand.as_object()["note"] = frame.by_hand->note;
        print(js::object{{"frame", frame.frame.text}, {"file", frame.files.front()}, {"lane", frame.lane}, {"state", name(frame.state)},
                         {"subject", frame.number}, {"because", english(frame.because)}, {"hint", english(frame.hint)},
                         {"operations", operations_json(frame.operations)}, {"authority", authority_json(frame.operations)},
                         {"findings", findings_json(invocation, frame.findings)}, {"accepted", std::move(accepted)}, {"by_hand", std::move(by_hand)}});
        return;
    }
    std::string text = frame.frame.text + "  " + shown(frame.files.front()) + "\n  " + phrase(name(frame.state));
    if (!frame.number.empty()) text += " " + frame.number;
    if (!frame.because.empty()) text += ": " + local(shown(frame.because));
    if (!frame.hint.empty()) text += "\n  → " + local(shown(frame.hint));
    text += findings_text(frame.findings);
    for (const Acceptance& one : frame.accepted) text += "\n  " + accepted_text(one) + (one.note.empty() ? "" : ": " + shown(one.note));
    if (frame.by_hand) text += "\n  " + by_hand_text(*frame.by_hand) + (frame.by_hand->note.empty() ? "" : ": " + shown(frame.by_hand->note));
    tell(text);
}

Exit explain_one(const Invocation& invocation) {
    auto job = open_job(invocation.words[0], Access::read);
    if (!job) return refuse_job(invocation, job.error());
    const auto stands = standing(job.value());
    if (!stands) return refuse_job(invocation, stands.error());

    // A frame by its id or one of its files; a subject by its number, with all frames that speak of it.
    const std::string& wanted = invocation.words[1];
    const auto is_number = [&](const std::string& number) { return !number.empty() && number == wanted; };
    std::size_t found = 0;
    for (const SubjectLine& subject : stands.value().subjects) {
        if (!is_number(subject.number)) continue;
        ++found;
        if (!invocation.json()) tell(subject.number + "  " + phrase(name(subject.state)) + (subject.why.empty() ? "" : ": " + told(shown(subject.why))));
    }
    for (const FrameLine& frame : stands.value().frames) {
        const bool named = frame.frame.text == wanted || is_number(frame.number) || std::ranges::find(frame.files, wanted) != frame.files.end();
        if (!named) continue;
        ++found;
        explain(invocation, frame);
    }
    if (found) return Exit::good;
    return tell(sentence("{}: no such frame or subject in this job", wanted)), Exit::unreadable;
}

}  // namespace

const Command job_explain_command{"job explain", "DIR FRAME|SUBJECT", "Says why, in plain words.",
                                  "likeness job explain graduates-2024 A-0143", {}, 2, 2, explain_one};

}  // namespace likeness
