// On which line of a data file a key stands: asked for only when something is wrong with it.
#pragma once

#include <string_view>

namespace likeness {

/// The line, counted from 1, of a key written as in messages: `size_mm.height`, `prints[2].photo`. Where only a table around
/// it stands in the returned table (the rest comes from a variable), that table's line. 0: neither does, or the text is not
/// plain `return { … }` with its locals. It reads the signs of Lua 5.4 (manual 3.1), no more of it than tables need.
int key_line(std::string_view text, std::string_view key);

}  // namespace likeness
