#include "engine/code/check_digit.h"

#include <algorithm>
#include <chrono>

namespace likeness {

namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr int value(char digit) { return digit - '0'; }

int number(std::string_view digits) {
    int out = 0;
    for (const char c : digits) out = 10 * out + value(c);
    return out;
}

}  // namespace

bool is_mod_11_2(std::string_view text) {
    if (text.size() < 2) return false;
    const std::string_view digits = text.substr(0, text.size() - 1);
    const char last = text.back();
    if (!std::ranges::all_of(digits, is_digit) || !(is_digit(last) || last == 'X')) return false;
    // ISO/IEC 7064, 7.2: the recursive method of pure systems.
    int product = 0;
    for (const char c : digits) product = (product + value(c)) * 2 % 11;
    return (product + (last == 'X' ? 10 : value(last))) % 11 == 1;
}

bool is_luhn(std::string_view text) {
    if (text.size() < 2 || !std::ranges::all_of(text, is_digit)) return false;
    int sum = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int digit = value(text[text.size() - 1 - i]);
        const int twice = i % 2 == 1 ? 2 * digit : digit;
        sum += twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
}

bool is_id_number(std::string_view text) {
    if (text.size() != 18 || text[0] < '1' || text[0] > '9' || !is_mod_11_2(text)) return false;
    const std::chrono::year_month_day born{std::chrono::year(number(text.substr(6, 4))), std::chrono::month(static_cast<unsigned>(number(text.substr(10, 2)))),
                                           std::chrono::day(static_cast<unsigned>(number(text.substr(12, 2))))};
    constexpr int earliest = 1800, latest = 2100;
    return born.ok() && int(born.year()) >= earliest && int(born.year()) < latest;
}

bool holds(CheckDigit check, std::string_view text) {
    switch (check) {
        case CheckDigit::none: return true;
        case CheckDigit::mod_11_2: return text.size() == 18 ? is_id_number(text) : is_mod_11_2(text);
        case CheckDigit::luhn: return is_luhn(text);
    }
    return false;
}

}  // namespace likeness
