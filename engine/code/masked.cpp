#include "engine/code/masked.h"

#include "engine/base/text.h"

#include <vector>

namespace likeness {

namespace {

// Code points. Nothing where the text is not UTF-8.
std::vector<std::string_view> characters(std::string_view text) {
    std::vector<std::string_view> out;
    if (!is_utf8(text)) return out;
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    for (std::size_t from = 0, to = 1; from < text.size(); from = to++) {
        while (to < text.size() && continues(text[to])) ++to;
        out.push_back(text.substr(from, to - from));
    }
    return out;
}

std::string masked(std::string_view text, std::size_t first, std::size_t last) {
    const auto all = characters(text);
    std::string out;
    for (std::size_t i = 0; i < all.size(); ++i) out += i < first || i + last >= all.size() ? all[i] : "*";
    return out;
}

}  // namespace

std::string masked_name(std::string_view name) { return masked(name, 1, 0); }

std::string masked_id(std::string_view id) {
    constexpr std::size_t first = 4, last = 2, least = 9;
    return characters(id).size() < least ? masked(id, 0, 0) : masked(id, first, last);
}

}  // namespace likeness
