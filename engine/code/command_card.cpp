#include "engine/code/command_card.h"

#include "engine/base/digest.h"

#include <algorithm>

namespace likeness {

namespace {

constexpr std::string_view family = "LKC", head = "LKC1:";
constexpr std::size_t check_digits = 6;

std::string capitals(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

}  // namespace

std::string_view name(CommandCard card) {
    switch (card) {
        case CommandCard::retake: return "retake";
        case CommandCard::no_show: return "no-show";
        case CommandCard::paid: return "paid";
        case CommandCard::undo: return "undo";
        case CommandCard::group: return "group";
    }
    return "";
}

std::string code_text(CommandCard card) {
    const std::string said = std::string(head) + capitals(std::string(name(card)));
    return said + ":" + capitals(hex(sha256(said), check_digits));
}

std::optional<CommandCard> command_card(std::string_view text) {
    const auto found = std::ranges::find(all_command_cards, text, code_text);
    return found == all_command_cards.end() ? std::nullopt : std::optional(*found);
}

bool like_command_card(std::string_view text) {
    if (!text.starts_with(family)) return false;
    const std::size_t colon = text.find_first_not_of("0123456789", family.size());
    return colon != text.npos && colon > family.size() && text[colon] == ':';
}

}  // namespace likeness
