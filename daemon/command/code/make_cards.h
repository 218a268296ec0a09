// `likeness code make` for many: cards for a roster, for walk-ins and for commands, as a PDF or as single pictures.
#pragma once

#include "daemon/command/door/option.h"

namespace likeness {

/// --roster, --blank or --commands is there.
bool asks_for_cards(const Invocation&);

Exit make_cards(const Invocation&);

}  // namespace likeness
