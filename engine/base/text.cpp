#include "engine/base/text.h"

namespace likeness {

bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (length == 0 || i + length > text.size()) return false;
        char32_t point = length == 1 ? lead : lead & (0x7Fu >> length);
        for (std::size_t k = 1; k < length; ++k) {
            const auto next = static_cast<unsigned char>(text[i + k]);
            if ((next & 0xC0) != 0x80) return false;
            point = point << 6 | (next & 0x3Fu);
        }
        const bool too_long = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
        if (too_long || (point >= 0xD800 && point < 0xE000) || point > 0x10FFFF) return false;
        i += length;
    }
    return true;
}

bool is_plain(std::string_view text, std::size_t most) {
    if (text.empty() || text.size() > most || !is_utf8(text)) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        // C1 is U+0080 to U+009F: the bytes C2 80 to C2 9F.
        if (byte < 0x20 || byte == 0x7F || (byte == 0xC2 && static_cast<unsigned char>(text[i + 1]) < 0xA0)) return false;
    }
    return true;
}

}  // namespace likeness
