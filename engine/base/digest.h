// Digests: names made of content, so that the same bytes get the same identity on every machine and at any hour.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace likeness {

/// SHA-256 (FIPS 180-4).
struct Digest {
    std::array<std::uint8_t, 32> bytes{};
    auto operator<=>(const Digest&) const = default;
};

Digest sha256(std::span<const std::uint8_t> bytes);
Digest sha256(std::string_view text);

/// Lower-case hexadecimal of the first `digits` of 64.
std::string hex(const Digest&, std::size_t digits = 64);

}  // namespace likeness
