// Names and ID numbers as a code or a screen may show them.
#pragma once

#include <string>
#include <string_view>

namespace likeness {

/// The first character, then a * for each other: 欧阳小红 is 欧***. A name of one character stays. Text that is not UTF-8: "".
std::string masked_name(std::string_view);

/// The first four characters (province and city of GB/T 2260) and the last two, with a * for each between. Below nine characters all
/// are masked, for too little would be hidden. Text that is not UTF-8: "".
std::string masked_id(std::string_view);

}  // namespace likeness
