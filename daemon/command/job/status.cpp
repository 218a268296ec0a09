#include "daemon/command/door/say.h"
#include "daemon/command/job/colours.h"
#include "daemon/command/job/commands.h"
#include "daemon/command/job/desks.h"
#include "daemon/command/job/open.h"
#include "daemon/line/standing.h"
#include "engine/base/words.h"

#include <array>

namespace likeness {

namespace {

namespace js = boost::json;

/// Columns of the status table: expected (all on the list), captured, retake, waiting (code seen, no picture), missing.
struct Count {
    std::size_t expected = 0, captured = 0, retake = 0, waiting = 0, missing = 0;

    void add(SubjectState state) {
        ++expected;
        switch (state) {
            case SubjectState::captured:
            case SubjectState::delivered: ++captured; break;
            case SubjectState::retake: ++retake; break;
            case SubjectState::waiting: ++waiting; break;
            case SubjectState::expected:
            case SubjectState::no_show: ++missing; break;
        }
    }
};

using Classes = std::map<std::pair<std::string, std::string>, Count>;
constexpr const char* aside = "aside";  // stands among the reasons of a lane
using Doubts = std::map<std::string, std::map<std::string, std::size_t>>;  // lane → reason → frames

Classes by_class(const Standing& stands) {
    Classes classes;
    for (const SubjectLine& subject : stands.subjects) classes[{subject.college, subject.klass}].add(subject.state);
    return classes;
}

Doubts doubts(const Standing& stands) {
    Doubts out;
    for (const FrameLine& frame : stands.frames) {
        if (frame.state == FrameState::held && frame.reason) ++out[frame.lane][std::string(name(*frame.reason))];
        if (is_missed(frame)) ++out[frame.lane][aside];
    }
    return out;
}

std::size_t who_paid(const Standing& stands) {
    return static_cast<std::size_t>(std::ranges::count(stands.subjects, true, &SubjectLine::paid));
}

/// How many findings each person accepts for each reason.
using Answers = std::map<std::pair<std::string, std::string>, std::size_t>;  // who and why → findings

Answers answers(const Standing& stands) {
    Answers out;
    for (const FrameLine& frame : stands.frames)
        for (const Acceptance& one : frame.accepted) ++out[{one.who, std::string(name(*one.why))}];
    return out;
}

js::object count_json(const Count& count) {
    return {{"expected", count.expected}, {"captured", count.captured}, {"retake", count.retake}, {"waiting", count.waiting}, {"missing", count.missing}};
}

// Cells of text as wide as a terminal shows them: a Chinese character takes two columns.
std::size_t columns(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0) == 0x80) continue;
        width += byte >= 0xE2 && byte <= 0xEF ? 2 : 1;
    }
    return width;
}

std::string padded(std::string text, std::size_t width) {
    const std::size_t have = columns(text);
    if (have < width) text.append(width - have, ' ');
    return text;
}

std::string number_cell(std::size_t value) {
    std::string text = std::to_string(value);
    return std::string(text.size() < 10 ? 10 - text.size() : 0, ' ') + text;
}

void show(const Classes& classes, const Doubts& held, const Answers& accepted) {
    std::size_t width = 24;
    const auto in_words = [](const Classes::key_type& who) { return shown(who.first + " " + who.second); };
    for (const auto& [who, count] : classes) width = std::max(width, columns(in_words(who)) + 2);
    const std::array heads{sentence("expected"), sentence("captured"), sentence("retake"), sentence("waiting"), sentence("missing")};
    std::string head = padded(local(sentence("college and class")), width);
    for (const Sentence& one : heads) {
        const std::string text = local(one);
        head += std::string(columns(text) < 10 ? 10 - columns(text) : 1, ' ') + text;
    }
    tell(head);
    Count sum;
    for (const auto& [who, count] : classes) {
        tell(padded(in_words(who), width) + number_cell(count.expected) + number_cell(count.captured) +
             number_cell(count.retake) + number_cell(count.waiting) + number_cell(count.missing));
        sum.expected += count.expected, sum.captured += count.captured, sum.retake += count.retake;
        sum.waiting += count.waiting, sum.missing += count.missing;
    }
    tell(padded(local(sentence("all")), width) + number_cell(sum.expected) + number_cell(sum.captured) + number_cell(sum.retake) +
         number_cell(sum.waiting) + number_cell(sum.missing));
    if (held.empty()) tell(sentence("nothing is held"));
    for (const auto& [lane, reasons] : held)
        for (const auto& [reason, frames] : reasons)
            tell(reason == aside ? sentence("lane {}: {} frames aside: they cannot be read or placed", lane, frames)
                                 : sentence("lane {}: {} frames held: {}", lane, frames, phrase(reason)));
    for (const auto& [answer, findings] : accepted)
        tell(sentence("{} findings accepted by {}: {}", findings, shown(answer.first), phrase(answer.second)));
}

Exit status(const Invocation& invocation) {
    auto job = open_job(invocation.words.front(), Access::read);
    if (!job) return refuse_job(invocation, job.error());
    const auto stands = standing(job.value());
    if (!stands) return refuse_job(invocation, stands.error());
    const Classes classes = by_class(stands.value());
    const Doubts held = doubts(stands.value());
    const Answers accepted = answers(stands.value());
    if (!invocation.json()) {
        show(classes, held, accepted);
        for (const Sentence& one : stands.value().sources) tell(one);
        for (const LaneColour& one : stands.value().colours) tell_colour(one);
        for (const LaneDesk& one : stands.value().desks) tell_desk(one);
        if (const std::size_t paid = who_paid(stands.value()); paid > 0) tell(sentence("{} have paid", paid));
        return Exit::good;
    }

    for (const auto& [who, count] : classes) {
        js::object line{{"college", who.first}, {"class", who.second}};
        for (auto& member : count_json(count)) line[member.key()] = member.value();
        print(line);
    }
    for (const auto& [lane, reasons] : held) {
        js::object line{{"lane", lane}, {"held", js::object{}}};
        for (const auto& [reason, frames] : reasons) line["held"].as_object()[reason] = frames;
        print(line);
    }
    for (const auto& [answer, findings] : accepted)
        print(js::object{{"who", answer.first}, {"why", answer.second}, {"accepted", findings}});
    for (const Sentence& one : stands.value().sources) print(js::object{{"sources", english(one)}});
    for (const LaneColour& one : stands.value().colours) print(colour_json(one));
    for (const LaneDesk& one : stands.value().desks) print(desk_json(one));
    if (const std::size_t paid = who_paid(stands.value()); paid > 0) print(js::object{{"paid", paid}});
    return Exit::good;
}

}  // namespace

const Command job_status_command{"job status", "DIR", "Shows by college and class who is captured and what waits for whom.",
                                 "likeness job status graduates-2024", {}, 1, 1, status};

}  // namespace likeness
