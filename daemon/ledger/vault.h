// The vault: personal data at rest is encrypted, value by value, and found again without being readable. OpenSSL is
// included by vault.cpp alone.
#pragma once

#include "engine/base/result.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// Where a value stands. It is bound to its place: moved to another row or column it does not open.
struct VaultPlace {
    std::string_view table;
    std::string_view column;
    std::string_view row;
};

using Secret = std::array<std::uint8_t, 32>;

/// AES-256-GCM for values, HMAC-SHA-256 for look-up, under two keys made from the job's one key (HKDF, RFC 5869).
class Vault {
public:
    explicit Vault(const Secret&);
    Vault(Vault&&) noexcept;
    Vault& operator=(Vault&&) noexcept;
    ~Vault();  ///< the keys are wiped

    /// Key version, nonce, ciphertext, tag. A fresh nonce each time, so equal values do not look equal.
    Result<std::vector<std::uint8_t>> seal(const VaultPlace&, std::string_view plain) const;

    /// Stop: another key, another place, or changed bytes; which of them cannot be told.
    Result<std::string> open(const VaultPlace&, std::span<const std::uint8_t> sealed) const;

    /// The blind index of a value: 16 bytes, equal for equal values of one `kind`, and without the key nothing.
    std::array<std::uint8_t, 16> index(std::string_view kind, std::string_view value) const;

private:
    Secret seal_key_{};
    Secret index_key_{};
};

/// From the system's generator. Again: it has none.
Result<Secret> random_secret();

}  // namespace likeness
