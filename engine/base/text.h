// Text that people and foreign files give us, before it goes anywhere.
#pragma once

#include <cstddef>
#include <string_view>

namespace likeness {

/// RFC 3629: no longer forms than needed, no surrogates, nothing cut.
bool is_utf8(std::string_view);

/// One line for a record: UTF-8, not empty, at most `most` bytes, no control characters (C0, DEL, C1).
bool is_plain(std::string_view, std::size_t most);

}  // namespace likeness
