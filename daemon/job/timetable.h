// The timetable: which college is on when, and how many people are expected.
#pragma once

#include "engine/base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// A college's time. Dates and times stay as people write them (2023-12-11, 09:00), so they sort as text.
struct Slot {
    std::string date;
    std::string start;
    std::string end;
    std::string college;
    std::optional<int> people;  ///< none: for those who missed their own slot
    bool operator==(const Slot&) const = default;
};

/// A .csv with the columns date, start, end, college, people, in any order, headings in Chinese or English; slots in
/// the order of the file. Stop: a column is missing, a date or time is none, a slot ends before it starts.
Result<std::vector<Slot>> read_timetable(const std::filesystem::path&);
Result<std::vector<Slot>> parse_timetable(std::string_view bytes, std::string_view about);

}  // namespace likeness
