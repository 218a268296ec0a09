// What is to be printed onto cards: a capture code for each person of a roster, spare ones for walk-ins, and the commands.
#pragma once

#include "daemon/job/roster.h"
#include "engine/base/result.h"
#include "engine/code/envelope.h"
#include "engine/sheet/card.h"

#include <string>
#include <vector>

namespace likeness {

struct NewCard {
    std::string name;  ///< what it is called outside: a running number or a command, nothing of a person
    std::string text;  ///< of its code
    Card card;
};

struct CardEvent {
    CodeKey key;
    std::string event;
    std::optional<std::chrono::sys_days> until;
};

/// In the roster's order, numbered from 001. Aside: a code that is too long for a card.
Result<std::vector<NewCard>> cards_of(const Roster&, const CardEvent&);

/// Each with a number of its own that is nobody's, drawn at random: "W-4F7K2Q9M".
Result<std::vector<NewCard>> spare_cards(int count, const CardEvent&);

/// One for each command, in English and Chinese, with what it does in the language that is spoken.
Result<std::vector<NewCard>> cards_of_commands();

}  // namespace likeness
