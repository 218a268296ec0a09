#include "daemon/command/job/accepted.h"

#include "daemon/command/door/words.h"

#include <ctime>

namespace likeness {

namespace {

std::string in_utc(std::int64_t at_ms) {
    const auto seconds = static_cast<std::time_t>(at_ms / 1000);
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

}  // namespace

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

}  // namespace likeness
