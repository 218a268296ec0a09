// Numbers that carry a check digit: a number read or typed wrongly is seen to be none.
#pragma once

#include <string_view>

namespace likeness {

enum class CheckDigit {
    none,
    mod_11_2,  ///< ISO/IEC 7064, MOD 11-2: digits, then a digit or X. A number of 18 is a citizen's number of GB 11643
    luhn,      ///< ISO/IEC 7812-1, annex B: digits
};

/// ISO/IEC 7064 MOD 11-2: at least one digit, then the check character 0 to 9 or X. The Greek chi of the standard is the letter X.
bool is_mod_11_2(std::string_view);

/// ISO/IEC 7812-1, annex B: at least two digits.
bool is_luhn(std::string_view);

/// GB 11643-1999: a province's digit, a birthday that is a day of 1800 to 2099, MOD 11-2 over 18 characters.
bool is_id_number(std::string_view);

/// Whether the text carries this check digit and it is right; a text of 18 characters under MOD 11-2 must be an ID number.
bool holds(CheckDigit, std::string_view);

}  // namespace likeness
