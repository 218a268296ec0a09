#include "engine/code/decode.h"

#include "engine/code/command_card.h"
#include "engine/code/foreign.h"

namespace likeness {

namespace {

std::string key_of(const Symbol& symbol) { return std::string(symbol.bytes.empty() ? symbol.text : symbol.bytes); }

Shown counts(CodeKind kind, const Symbol& symbol) { return {kind, CodeVerdict::good, key_of(symbol), std::string(symbol.text)}; }

Shown nobodys(CodeKind kind) { return {kind, CodeVerdict::foreign, {}, {}}; }

Shown opened(const Decoder& decoder, const Symbol& symbol, std::optional<std::chrono::sys_days> day) {
    OpenedCode code = open_code(symbol.text, decoder.keys, decoder.event, day.value_or(std::chrono::sys_days{}));
    if (code.verdict == CodeVerdict::foreign) return nobodys(foreign(symbol.text, symbol.symbology).value_or(CodeKind::other));
    if (code.verdict == CodeVerdict::good && code.code.not_after && !day) code.verdict = CodeVerdict::undecided;
    Shown shown{CodeKind::likeness, code.verdict, {}, {}};
    if (code.verdict == CodeVerdict::good || code.verdict == CodeVerdict::expired) shown.key = code.code.student;
    if (code.verdict == CodeVerdict::good) shown.text = symbol.text;
    return shown;
}

/// A pattern of the job's own says more than what a code resembles; but a payment code may fit one of plain digits, and then only a
/// citizen's number is more than that: of random digits one text in ten thousand has such a birthday and the right check digit.
bool fits(const Pattern& pattern, std::string_view text, std::optional<CodeKind> resembles) {
    if (!matches(pattern, text)) return false;
    return !resembles || !is_payment(*resembles) || (pattern.check == CheckDigit::mod_11_2 && is_id_number(text));
}

}  // namespace

Shown decode(const Decoder& decoder, const Symbol& symbol, std::optional<std::chrono::sys_days> day) {
    if (like_command_card(symbol.text)) {
        const bool good = command_card(symbol.text).has_value();
        return {CodeKind::command, good ? CodeVerdict::good : CodeVerdict::malformed, {}, good ? std::string(symbol.text) : std::string()};
    }
    if (decoder.kind == CodeKind::likeness) return opened(decoder, symbol, day);
    if (decoder.listed.contains(symbol.text) || decoder.listed.contains(symbol.bytes)) return counts(decoder.kind, symbol);

    const auto resembles = foreign(symbol.text, symbol.symbology);
    const bool like_ours = decoder.pattern && fits(*decoder.pattern, symbol.text, resembles);
    if (resembles && !like_ours) return nobodys(*resembles);
    if (decoder.pattern && !like_ours) return {decoder.kind, CodeVerdict::outside_pattern, {}, {}};
    if (decoder.kind == CodeKind::program) return {CodeKind::program, CodeVerdict::undecided, key_of(symbol), std::string(symbol.text)};
    return counts(decoder.kind, symbol);
}

Shown decode_alone(const Symbol& symbol) {
    const Decoder decoder{.kind = symbol.text.starts_with("LKN1:") ? CodeKind::likeness : CodeKind::opaque};
    return decode(decoder, symbol, {});
}

}  // namespace likeness
