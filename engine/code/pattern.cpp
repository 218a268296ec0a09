#include "engine/code/pattern.h"

#include <algorithm>
#include <vector>

namespace likeness {

namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_alphanumeric(char c) { return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_'; }
constexpr bool is_printable(char c) { return c >= 0x20 && c <= 0x7E; }

bool is_of(Letters letters, std::string_view text) {
    switch (letters) {
        case Letters::any: return true;
        case Letters::printable: return std::ranges::all_of(text, is_printable);
        case Letters::alphanumeric: return std::ranges::all_of(text, is_alphanumeric);
        case Letters::digits: return std::ranges::all_of(text, is_digit);
    }
    return false;
}

}  // namespace

bool matches(const Pattern& pattern, std::string_view text) {
    if (text.size() < pattern.least || text.size() > pattern.greatest || !holds(pattern.check, text)) return false;
    // The check digit has looked at the characters of its numbers.
    return pattern.check == CheckDigit::mod_11_2 || is_of(pattern.letters, text);
}

std::optional<Pattern> learnt(std::span<const std::string_view> texts) {
    if (texts.size() < codes_to_learn_from) return {};
    const std::size_t unlike = texts.size() * percent_unlike / 100;
    std::vector<std::size_t> lengths;
    for (const std::string_view text : texts) lengths.push_back(text.size());
    std::ranges::sort(lengths);

    // The shortest run of lengths that leaves out no more than may be unlike.
    const std::size_t kept = lengths.size() - unlike;
    std::size_t first = 0;
    for (std::size_t i = 0; i + kept <= lengths.size(); ++i)
        if (lengths[i + kept - 1] - lengths[i] < lengths[first + kept - 1] - lengths[first]) first = i;
    const std::size_t shortest = lengths[first], longest = lengths[first + kept - 1];
    if (longest > 2 * shortest) return {};  // no one kind
    const std::size_t margin = std::max<std::size_t>(1, longest / 8);

    Pattern pattern{.least = shortest > margin ? shortest - margin : 1, .greatest = longest + margin};
    for (const Letters letters : {Letters::printable, Letters::alphanumeric, Letters::digits}) {
        const auto others = std::ranges::count_if(texts, [&](std::string_view text) { return !is_of(letters, text); });
        if (static_cast<std::size_t>(others) <= unlike) pattern.letters = letters;
    }
    return pattern;
}

}  // namespace likeness
