// How facts are written into single columns: JSON that reads back to the same value.
#pragma once

#include "daemon/job/frame.h"
#include "engine/portrait/operations.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

std::string text_of(const std::vector<std::string>&);
std::string text_of(const std::vector<Shown>&);
std::string text_of(const std::vector<Counter>&);
std::string text_of(const Fault&);
std::string text_of(const std::vector<DoneBy>&);

/// Empty where the text is not what `text_of` wrote.
std::vector<std::string> strings_of(std::string_view);
std::vector<Shown> shown_of(std::string_view);  ///< also of an earlier version, which kept the texts alone
std::vector<Counter> counters_of(std::string_view);
std::optional<Fault> fault_of(std::string_view);
std::vector<DoneBy> operations_of(std::string_view);

/// 64 hexadecimal digits and back; none where they are not.
std::optional<Digest> digest_of(std::string_view);

}  // namespace likeness
