// From a symbol to what it says.
#pragma once

#include "engine/code/shown.h"

namespace likeness {

/// Total. `text`: as a reader made it out, UTF-8; `bytes`: what stands in the symbol, from which readers guess the text.
Shown decode(std::string_view text, std::string_view bytes);

}  // namespace likeness
