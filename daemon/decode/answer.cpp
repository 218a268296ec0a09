#include "daemon/decode/answer.h"

#include "engine/base/date.h"
#include "engine/base/hex.h"
#include "engine/base/json.h"
#include "engine/base/text.h"

namespace likeness {

namespace {

namespace js = boost::json;

constexpr std::size_t longest_key = 512;

}  // namespace

std::string asked(const Question& question) {
    return js::serialize(js::object{{"id", question.id},
                                    {"text", question.text},
                                    {"bytes", in_hex(question.bytes)},
                                    {"event", question.event},
                                    {"day", question.day ? js::value(text_of(*question.day)) : js::value()}});
}

std::optional<Shown> answer(std::string_view line, const Question& question) {
    if (!is_utf8(line)) return {};
    boost::system::error_code error;
    const js::value value = js::parse(js::string_view(line.data(), line.size()), error);
    const js::object* const said = error ? nullptr : value.if_object();
    if (!said) return {};
    const js::value* const id = said->if_contains("id");
    const js::value* const word = said->if_contains("verdict");
    const js::value* const key = said->if_contains("key");
    if (!id || !id->is_int64() || id->get_int64() != question.id || !word || !word->is_string() || said->size() != (key ? 3u : 2u)) return {};

    const auto verdict = code_verdict(std::string_view(word->get_string().data(), word->get_string().size()));
    if (!verdict) return {};
    const bool means_somebody = verdict == CodeVerdict::good || verdict == CodeVerdict::expired;
    if (means_somebody != (key != nullptr)) return {};
    Shown shown{verdict == CodeVerdict::foreign ? CodeKind::other : CodeKind::program, *verdict, {}, {}};
    if (!key) return shown;
    if (!key->is_string() || !is_plain(std::string_view(key->get_string().data(), key->get_string().size()), longest_key)) return {};
    shown.key = key->get_string();
    if (verdict == CodeVerdict::good) shown.text = question.text;
    return shown;
}

}  // namespace likeness
