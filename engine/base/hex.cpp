#include "engine/base/hex.h"

#include <charconv>

namespace likeness {

std::string in_hex(std::string_view bytes) {
    constexpr std::string_view figures = "0123456789abcdef";
    std::string text;
    text.reserve(2 * bytes.size());
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += figures[byte >> 4];
        text += figures[byte & 15];
    }
    return text;
}

std::optional<std::string> from_hex(std::string_view text) {
    if (text.size() % 2 != 0) return {};
    std::string bytes;
    bytes.reserve(text.size() / 2);
    for (; !text.empty(); text.remove_prefix(2)) {
        unsigned byte = 0;
        const auto read = std::from_chars(text.data(), text.data() + 2, byte, 16);
        if (read.ec != std::errc{} || read.ptr != text.data() + 2) return {};
        bytes += static_cast<char>(byte);
    }
    return bytes;
}

}  // namespace likeness
