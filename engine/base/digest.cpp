#include "engine/base/digest.h"

#include <openssl/sha.h>

namespace likeness {

Digest sha256(std::span<const std::uint8_t> bytes) {
    Digest digest;
    SHA256(bytes.data(), bytes.size(), digest.bytes.data());
    return digest;
}

Digest sha256(std::string_view text) {
    return sha256(std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
}

std::string hex(const Digest& digest, std::size_t digits) {
    constexpr char figures[] = "0123456789abcdef";
    std::string out;
    for (const std::uint8_t byte : digest.bytes) {
        out += figures[byte >> 4];
        out += figures[byte & 15];
    }
    out.resize(digits < out.size() ? digits : out.size());
    return out;
}

}  // namespace likeness
