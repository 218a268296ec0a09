// Private to code: AES-256-GCM (NIST SP 800-38D). OpenSSL is included by aead.cpp alone.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace likeness {

constexpr std::size_t aead_tag_size = 16;

/// Ciphertext and tag. The same nonce must never be used twice under one key.
std::vector<std::uint8_t> aead_seal(const std::array<std::uint8_t, 32>& key, const std::array<std::uint8_t, 12>& nonce,
                                    std::span<const std::uint8_t> head, std::span<const std::uint8_t> plain);

/// Nothing where key, nonce, head, ciphertext or tag is not what it was sealed with.
std::optional<std::vector<std::uint8_t>> aead_open(const std::array<std::uint8_t, 32>& key, const std::array<std::uint8_t, 12>& nonce,
                                                   std::span<const std::uint8_t> head, std::span<const std::uint8_t> sealed);

}  // namespace likeness
