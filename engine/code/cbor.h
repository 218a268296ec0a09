// Private to code: the little of CBOR (RFC 8949) that a capture code needs, in its deterministic encoding (section 4.2.1):
// one map from small unsigned keys to unsigned numbers or texts, keys ascending, every head as short as it can be.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace likeness {

using CborMap = std::map<std::uint64_t, std::variant<std::uint64_t, std::string>>;

/// Texts must be UTF-8.
std::vector<std::uint8_t> to_cbor(const CborMap&);

/// Nothing where the bytes are anything but the one encoding that `to_cbor` gives a map: other types, longer heads, keys out of
/// order or twice, texts that are no UTF-8, bytes left over. So no two byte strings mean the same.
std::optional<CborMap> from_cbor(std::span<const std::uint8_t>);

}  // namespace likeness
