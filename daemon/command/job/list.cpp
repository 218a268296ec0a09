#include "daemon/command/door/say.h"
#include "daemon/command/job/accepted.h"
#include "daemon/command/job/commands.h"
#include "daemon/command/job/open.h"
#include "daemon/line/standing.h"
#include "engine/base/words.h"

namespace likeness {

namespace {

namespace js = boost::json;

js::value text_or_null(const std::string& text) {
    if (text.empty()) return nullptr;
    return js::value(text);
}

// Who a line is about, in clear: asked for with --reveal.
void reveal(js::object& line, const std::optional<SubjectRef>& subject, bool open) {
    line[open ? "code" : "student"] = subject ? js::value(subject->key) : js::value(nullptr);
}

js::object frame_json(const FrameLine& frame) {
    js::array failed;
    for (const Finding& finding : frame.findings)
        if (finding.verdict == Verdict::fail && finding.accepted.empty()) failed.emplace_back(finding.limit);
    js::object line{{"frame", frame.frame.text},
                    {"file", frame.files.front()},
                    {"files", js::array(frame.files.begin(), frame.files.end())},
                    {"lane", frame.lane},
                    {"kind", kind_word(frame.role)},
                    {"state", name(frame.state)},
                    {"reason", frame.reason ? js::value(name(*frame.reason)) : js::value(nullptr)},
                    {"subject", text_or_null(frame.number)},
                    {"because", english(frame.because)},
                    {"portrait", text_or_null(frame.portrait)},
                    {"verdict", frame.findings.empty() ? js::value(nullptr) : js::value(name(overall(frame.findings)))},
                    {"failed", std::move(failed)},
                    {"accepted", accepted_json(frame.accepted)},
                    {"by_hand", by_hand_json(frame.by_hand)}};
    return line;
}

js::object subject_json(const SubjectLine& subject) {
    return {{"subject", text_or_null(subject.number)},
            {"state", name(subject.state)},
            {"because", english(subject.why)},
            {"paid", subject.paid},
            {"portrait", text_or_null(subject.portrait)},
            {"sheet", text_or_null(subject.sheet)}};
}

std::string frame_text(const FrameLine& frame) {
    std::string text = shown(frame.files.front()) + "  " + phrase(name(frame.state));
    if (!frame.number.empty()) text += "  " + frame.number;
    if (!frame.because.empty()) text += "  " + local(shown(frame.because));
    for (const Acceptance& one : frame.accepted) text += "\n  " + accepted_text(one);
    if (frame.by_hand) text += "\n  " + by_hand_text(*frame.by_hand);
    return text;
}

std::string subject_text(const SubjectLine& subject) {
    std::string text = (subject.number.empty() ? "-" : subject.number) + "  " + phrase(name(subject.state));
    if (subject.paid) text += "  " + local(sentence("paid"));
    return text + (subject.why.empty() ? "" : "  " + told(shown(subject.why)));
}

Exit list(const Invocation& invocation) {
    auto job = open_job(invocation.words.front(), Access::read);
    if (!job) return refuse_job(invocation, job.error());
    const auto stands = standing(job.value());
    if (!stands) return refuse_job(invocation, stands.error());
    const auto wanted_state = invocation.value("state"), wanted_college = invocation.value("college");
    const bool revealed = invocation.has("reveal");
    const auto roster = job.value().ledger.roster();
    const bool open = roster && !roster.value();

    const auto hidden = [&](std::string_view state) { return wanted_state && *wanted_state != state; };
    std::map<SubjectRef, std::string> college;
    for (const SubjectLine& subject : stands.value().subjects) college[subject.subject] = subject.college;
    for (const FrameLine& frame : stands.value().frames) {
        if (hidden(name(frame.state)) || (wanted_college && (!frame.subject || college[*frame.subject] != *wanted_college))) continue;
        js::object line = frame_json(frame);
        if (revealed) reveal(line, frame.subject, open);
        if (invocation.json())
            print(line);
        else
            tell(frame_text(frame) + (revealed && frame.subject ? "  " + shown(frame.subject->key) : ""));
    }
    for (const SubjectLine& subject : stands.value().subjects) {
        if (hidden(name(subject.state)) || (wanted_college && subject.college != *wanted_college)) continue;
        js::object line = subject_json(subject);
        if (revealed) reveal(line, subject.subject, open);
        if (invocation.json())
            print(line);
        else
            tell(subject_text(subject) + (revealed ? "  " + shown(subject.subject.key) : ""));
    }
    return Exit::good;
}

constexpr Option options[] = {{"state", "S", "only frames and subjects in this state"},
                              {"college", "C", "only this college"},
                              {"reveal", "", "show student numbers (or codes, in an open job) in clear"}};

}  // namespace

const Command job_list_command{"job list", "DIR", "Lists every frame and every subject with its state.",
                               "likeness job list graduates-2024 --state held", options, 1, 1, list};

}  // namespace likeness
