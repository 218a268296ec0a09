// Command cards: what an operator shows the camera or the desk's scanner to say something about the sitting. A card is the same for
// every job and every studio and needs no key: it names nobody, and who can stand before the camera can show any card anyway.
//
//   "LKC1:" word ":" the first six hexadecimal digits, in capitals, of SHA-256("LKC1:" word)
//
// All of it is in QR's alphanumeric mode (ISO/IEC 18004) and fits version 1 at level M; no other code is one by chance.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace likeness {

enum class CommandCard {
    retake,   ///< what the open sitting has so far does not count; it goes on
    no_show,  ///< nobody came for the code that was shown
    paid,     ///< the sitting's subject has paid
    undo,     ///< the last card before it does not count
    group,    ///< the sitting is over; a group photograph follows, of nobody
};

inline constexpr std::array all_command_cards{CommandCard::retake, CommandCard::no_show, CommandCard::paid, CommandCard::undo, CommandCard::group};

/// "retake", "no-show", "paid", "undo", "group".
std::string_view name(CommandCard);

/// What the card's code says, like "LKC1:RETAKE:2D276C".
std::string code_text(CommandCard);

/// Total: nothing where the text is no command card, letter by letter.
std::optional<CommandCard> command_card(std::string_view text);

/// Begins like a command card, of whatever version, good or damaged: never a person's code.
bool like_command_card(std::string_view text);

}  // namespace likeness
