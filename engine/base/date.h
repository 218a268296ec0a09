// Dates as people type them and as JSON has them (ISO 8601): 2027-06-30.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace likeness {

/// Nothing for anything but a real day of the years 1970 to 9999.
std::optional<std::chrono::sys_days> date_of(std::string_view);

std::string text_of(std::chrono::sys_days);

}  // namespace likeness
