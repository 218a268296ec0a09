// Bytes as lower-case hexadecimal, two figures each, for JSON, whose texts hold no bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace likeness {

std::string in_hex(std::string_view bytes);

/// Nothing for an odd count, or anything but 0-9, a-f and A-F.
std::optional<std::string> from_hex(std::string_view);

}  // namespace likeness
