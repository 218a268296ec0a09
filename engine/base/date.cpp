#include "engine/base/date.h"

#include <charconv>
#include <cstdio>

namespace likeness {

namespace {

namespace ch = std::chrono;

std::optional<unsigned> number(std::string_view digits) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size() || digits[0] < '0') return {};
    return value;
}

}  // namespace

std::optional<ch::sys_days> date_of(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    const auto year = number(text.substr(0, 4)), month = number(text.substr(5, 2)), day = number(text.substr(8));
    if (!year || !month || !day || *year < 1970) return {};
    const ch::year_month_day date{ch::year(static_cast<int>(*year)), ch::month(*month), ch::day(*day)};
    return date.ok() ? std::optional(ch::sys_days(date)) : std::nullopt;
}

std::string text_of(ch::sys_days day) {
    const ch::year_month_day date(day);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

}  // namespace likeness
