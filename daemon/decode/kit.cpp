#include "daemon/decode/kit.h"

namespace likeness {

Shown Kit::ask(Question question) {
    question.id = ++last_id_;
    if (failures_ < limits_.failures) {
        if (auto shown = asked_once(question)) {
            failures_ = 0;
            return *shown;
        }
        ++failures_;
    }
    return {CodeKind::program, CodeVerdict::undecided, {}, {}};
}

std::optional<Shown> Kit::asked_once(const Question& question) {
    const auto deadline = std::chrono::steady_clock::now() + limits_.answer;
    if (process_ && process_->has_more()) process_.reset();  // it spoke out of turn or ended: what it says next may be an answer to nothing
    if (!process_) process_ = std::make_unique<Process>(program_, limits_.fence);
    if (!process_->say(asked(question), deadline)) return failed(sentence("the program that reads the codes does not run"));
    const auto line = process_->hear(deadline);
    if (!line && std::chrono::steady_clock::now() >= deadline)
        return failed(sentence("the program that reads the codes gave no answer within {} ms", limits_.answer.count()));
    if (!line) return failed(sentence("the program that reads the codes ended, or said more than an answer"));
    auto shown = answer(*line, question);
    return shown && !process_->has_more() ? shown : failed(sentence("the program that reads the codes said what is no answer"));
}

std::optional<Shown> Kit::failed(Sentence says) {
    process_.reset();
    fault_ = Fault{Remedy::again, Step::identify, program_.front(), std::move(says), sentence("docs/codes.md says what it must answer")};
    return {};
}

}  // namespace likeness
