#include "daemon/command/code/code_json.h"

#include "engine/code/decode.h"
#include "engine/base/date.h"

namespace likeness {

namespace {

boost::json::value text_or_null(const std::string& text) { return text.empty() ? boost::json::value() : boost::json::value(text); }

}  // namespace

Sentence why(const OpenedCode& opened) {
    switch (opened.verdict) {
        case CodeVerdict::good: return sentence("it is genuine and counts today");
        case CodeVerdict::other_event: return sentence("it is genuine, but of another event");
        case CodeVerdict::expired: return sentence("it is genuine, but counted until {} only", text_of(*opened.code.not_after));
        case CodeVerdict::unknown_key: return sentence("it was made with a key that is not here");
        case CodeVerdict::changed: return sentence("its key is here and does not open it: it was read wrongly or is forged");
        case CodeVerdict::malformed: return sentence("it begins like a capture code of ours and is none");
        case CodeVerdict::outside_pattern:
        case CodeVerdict::undecided:
        case CodeVerdict::foreign: return sentence("it is no capture code of ours");
    }
    return {};
}

boost::json::object code_json(std::string_view text, const OpenedCode& opened) {
    const CaptureCode& code = opened.code;
    return {{"text", text},
            {"student", text_or_null(code.student)},
            {"masked_name", text_or_null(code.masked_name)},
            {"masked_id", text_or_null(code.masked_id)},
            {"event", text_or_null(code.event)},
            {"group", text_or_null(code.group)},
            {"expires", code.not_after ? boost::json::value(text_of(*code.not_after)) : boost::json::value()},
            {"kind", name(opened.verdict == CodeVerdict::foreign ? decode({}, {.symbology = {}, .text = text, .bytes = {}}, {}).kind : CodeKind::likeness)},
            {"verdict", name(opened.verdict)},
            {"why", english(why(opened))}};
}

}  // namespace likeness
