// What the capture codes of a job look like: how long, of which characters, with which check digit. It tells them from whatever else
// people show. Said in job.lua, or learnt from the codes of an open job.
#pragma once

#include "engine/code/check_digit.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace likeness {

/// Each holds those after it.
enum class Letters {
    any,
    printable,     ///< ASCII 0x20 to 0x7E: what encoded secrets are written in
    alphanumeric,  ///< A to Z, a to z, 0 to 9, - and _
    digits,        ///< 0 to 9; with MOD 11-2 the last may be X
};

struct Pattern {
    std::size_t least = 1;        ///< bytes of UTF-8
    std::size_t greatest = 7089;  ///< the most that a QR code holds (ISO/IEC 18004, table 7)
    Letters letters = Letters::any;
    CheckDigit check = CheckDigit::none;
    bool operator==(const Pattern&) const = default;
};

bool matches(const Pattern&, std::string_view text);

/// How many different codes must have been seen before anything is learnt, and how many of a hundred may be unlike the others.
inline constexpr std::size_t codes_to_learn_from = 20, percent_unlike = 2;

/// Total, and the same for any order of `texts`, which are different from each other. Nothing where they are too few, or not of one
/// kind. A learnt pattern is wider than what was seen, has no check digit, and may only make a doubt: nobody is bound because of it.
std::optional<Pattern> learnt(std::span<const std::string_view> texts);

}  // namespace likeness
