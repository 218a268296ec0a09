#include "daemon/command/job/accepted.h"

#include "daemon/command/job/answer.h"
#include "engine/base/words.h"

namespace likeness {

boost::json::object accepted_json(const Acceptance& one) {
    return {{"finding", one.finding}, {"why", one.why ? name(*one.why) : ""}, {"who", one.who}, {"at", in_utc(one.at_ms)}};
}

boost::json::array accepted_json(const std::vector<Acceptance>& all) {
    boost::json::array out;
    for (const Acceptance& one : all) out.push_back(accepted_json(one));
    return out;
}

std::string accepted_text(const Acceptance& one) {
    return local(sentence("accepted: {} ({}), by {} on {}", phrase(one.finding), phrase(one.why ? name(*one.why) : ""), shown(one.who), in_utc(one.at_ms)));
}

boost::json::value by_hand_json(const std::optional<Correction>& said) {
    if (!said) return nullptr;
    return boost::json::object{{"who", said->who}, {"at", in_utc(said->at_ms)}};
}

std::string by_hand_text(const Correction& said) {
    return local(sentence("said by hand, by {} on {}", shown(said.who), in_utc(said.at_ms)));
}

}  // namespace likeness
