#include "engine/code/base45.h"

#include <algorithm>

namespace likeness {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";  // RFC 9285, table 1
constexpr unsigned base = 45;
static_assert(alphabet.size() == base);

}  // namespace

std::string base45(std::span<const std::uint8_t> bytes) {
    std::string text;
    text.reserve((bytes.size() * 3 + 1) / 2);
    for (; !bytes.empty(); bytes = bytes.subspan(std::min<std::size_t>(2, bytes.size()))) {
        const bool pair = bytes.size() > 1;
        const unsigned value = pair ? bytes[0] * 256U + bytes[1] : bytes[0];
        text += alphabet[value % base];
        text += alphabet[value / base % base];
        if (pair) text += alphabet[value / base / base];
    }
    return text;
}

std::optional<std::vector<std::uint8_t>> from_base45(std::string_view text) {
    if (text.size() % 3 == 1) return {};
    std::vector<std::uint8_t> bytes;
    bytes.reserve(text.size() / 3 * 2 + 1);
    for (; !text.empty(); text.remove_prefix(std::min<std::size_t>(3, text.size()))) {
        const bool pair = text.size() > 2;
        unsigned value = 0, weight = 1;
        for (const char c : text.substr(0, 3)) {
            const std::size_t digit = alphabet.find(c);
            if (digit == alphabet.npos) return {};
            value += static_cast<unsigned>(digit) * weight;
            weight *= base;
        }
        if (value > (pair ? 0xFFFFU : 0xFFU)) return {};
        if (pair) bytes.push_back(static_cast<std::uint8_t>(value >> 8));
        bytes.push_back(static_cast<std::uint8_t>(value & 0xFF));
    }
    return bytes;
}

}  // namespace likeness
