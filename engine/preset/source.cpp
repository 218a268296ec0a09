#include "engine/preset/source.h"

#include <algorithm>
#include <array>
#include <string>

namespace likeness {

std::string_view confidence(std::string_view source) {
    constexpr std::array<std::string_view, 4> marks{"[A]", "[B]", "[C]", "[K]"};
    std::string lower(source);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (lower.find("start value") != lower.npos) return "start value";
    const auto first = std::ranges::min_element(marks, {}, [&](std::string_view mark) { return source.find(mark); });
    return source.find(*first) == source.npos ? "derived" : first->substr(1, 1);
}

}  // namespace likeness
