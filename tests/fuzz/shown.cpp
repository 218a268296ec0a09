// What a code in a picture says, for any text and each kind of decoder: command cards, codes that are nobody's, patterns and check digits.
#include "engine/code/command_card.h"
#include "engine/code/decode.h"
#include "engine/code/foreign.h"
#include "tests/fuzz/target.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace likeness;

namespace {

void check_decoding(std::string_view text) {
    for (const CodeKind kind : {CodeKind::opaque, CodeKind::likeness, CodeKind::plain, CodeKind::program}) {
        const Decoder decoder{.kind = kind, .pattern = kind == CodeKind::plain ? std::optional(Pattern{.least = 8, .greatest = 18, .check = CheckDigit::mod_11_2}) : std::nullopt};
        const Shown shown = decode(decoder, {"QRCode", text, text}, {});
        must(shown.kind != CodeKind::opaque || kind == CodeKind::opaque, "only the job's own kind of capture code is found");
        must(is_capture_code(shown.kind) || shown.key.empty(), "a code that is nobody's means nobody");
        const bool asked = shown.kind == CodeKind::program && shown.verdict == CodeVerdict::undecided;  // its bytes are kept for the program
        must(shown.verdict == CodeVerdict::good || shown.verdict == CodeVerdict::expired || asked || shown.key.empty(), "a code that does not count means nobody");
        must(shown.verdict == CodeVerdict::good || asked || shown.text.empty(), "nothing is kept of a code that does not count");
    }
}

void check_cards(std::string_view text) {
    if (const auto card = command_card(text)) must(code_text(*card) == text && like_command_card(text), "a command card is read letter by letter");
}

/// ISO/IEC 7064 and 7812 find every single wrong digit.
void check_digits(std::string_view text) {
    std::string changed(text);
    for (std::size_t i = 0; i < std::min<std::size_t>(changed.size(), 32); ++i) {
        if (changed[i] < '0' || changed[i] > '9') continue;
        const char right = changed[i];
        changed[i] = right == '9' ? '0' : static_cast<char>(right + 1);
        must(!is_mod_11_2(text) || !is_mod_11_2(changed), "MOD 11-2 finds a wrong digit");
        must(!is_luhn(text) || !is_luhn(changed), "Luhn finds a wrong digit");
        changed[i] = right;
    }
    must(!is_id_number(text) || (is_mod_11_2(text) && text.size() == 18), "an ID number is one of MOD 11-2");
}

/// The lines of the text as codes that a job has seen.
void check_learning(std::string_view text) {
    std::set<std::string_view> seen;
    for (std::size_t at = 0; at <= text.size(); at = std::min(text.find('\n', at), text.size()) + 1)
        seen.insert(text.substr(at, std::min(text.find('\n', at), text.size()) - at));
    std::vector<std::string_view> lines(seen.begin(), seen.end());
    const auto pattern = learnt(lines);
    std::ranges::reverse(lines);
    must(learnt(lines) == pattern, "the same is learnt in any order");
    if (!pattern) return;
    const auto unlike = static_cast<std::size_t>(std::ranges::count_if(lines, [&](std::string_view line) { return !matches(*pattern, line); }));
    must(unlike * 100 <= 2 * lines.size() * percent_unlike, "what is learnt holds for nearly all of it");  // by length, and by characters
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = text_of(data, size);
    check_decoding(text);
    check_cards(text);
    check_digits(text);
    check_learning(text);
    return 0;
}
