#include "engine/code/decode.h"

#include "engine/code/command_card.h"

namespace likeness {

Shown decode(std::string_view text, std::string_view bytes) {
    if (like_command_card(text)) return {CodeKind::command, command_card(text) ? CodeVerdict::good : CodeVerdict::malformed, {}, std::string(text)};
    return {CodeKind::opaque, CodeVerdict::good, std::string(bytes), std::string(text)};
}

}  // namespace likeness
