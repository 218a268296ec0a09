// Near spellings, for «did you mean …?».
#pragma once

#include <span>
#include <string_view>

namespace likeness {

/// The known word nearest to `given` by edit distance (insert, drop, change, swap neighbours), or "" where none is
/// within a third of its length.
std::string_view nearest(std::string_view given, std::span<const std::string_view> known);

}  // namespace likeness
