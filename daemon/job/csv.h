// Lists as offices export them: comma, semicolon or tab, quotes where needed, UTF-8 or GB18030.
#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

struct CsvRow {
    int line = 0;  ///< where it begins in the file, from 1
    std::vector<std::string> cells;
};

/// The bytes of a list's file. Stop: no such file, no right to read it, larger than `largest`.
Result<std::string> read_list(const std::filesystem::path&, std::uintmax_t largest);

/// UTF-8 without mark. Stop: neither UTF-8 nor GB18030.
Result<std::string> as_utf8(std::string_view bytes, std::string_view about);

/// The rows of RFC 4180 text in UTF-8, cells without spaces around them, empty lines left out. The separator is the one
/// of comma, semicolon (also ，；) and tab that stands most often in the first line outside quotes. Stop: a quote that
/// does not end (its line).
Result<std::vector<CsvRow>> parse_csv(std::string_view text, std::string_view about);

/// How a heading is compared: lower case, without spaces, marks of duty (*) and what stands in brackets.
std::string plain_heading(std::string_view);

}  // namespace likeness
