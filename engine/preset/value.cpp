#include "engine/preset/value.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace likeness {

namespace {

constexpr std::size_t longest_shown = 40;

}  // namespace

std::string brief(std::string_view text) {
    std::size_t end = text.size();
    if (end > longest_shown) {
        end = longest_shown;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    }
    std::string out(text.substr(0, end));
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
    return end < text.size() ? out + "…" : out;
}

const Value* Table::find(std::string_view key) const {
    const auto at = std::ranges::lower_bound(named, key, {}, [](const Member& member) -> std::string_view { return member.key; });
    return at != named.end() && at->key == key ? &at->value : nullptr;
}

std::string written(double number) {
    std::array<char, 400> digits;  // the greatest double has 309 digits before the point
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
    return {digits.data(), end.ptr};
}

std::string written(const Value& value) {
    if (const bool* truth = value.as<bool>()) return *truth ? "true" : "false";
    if (const double* number = value.as<double>()) return written(*number);
    if (const std::string* text = value.as<std::string>()) return '"' + brief(*text) + '"';
    return value.as<Table>() ? "{…}" : "nil";
}

}  // namespace likeness
