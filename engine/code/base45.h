// Base45 (RFC 9285): bytes as the 45 characters of QR's alphanumeric mode, so that a symbol stays one to two versions smaller
// than with base64.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// Three characters for two bytes, two for a last single one.
std::string base45(std::span<const std::uint8_t>);

/// Nothing where the text is no base45: a foreign character (small letters too), a length of 3n + 1, a group above its greatest value.
std::optional<std::vector<std::uint8_t>> from_base45(std::string_view);

}  // namespace likeness
