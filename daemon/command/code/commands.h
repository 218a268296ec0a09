// The commands that make and open capture codes of our own; engine only.
#pragma once

#include "daemon/command/door/option.h"

namespace likeness {

extern const Command code_make_command, code_read_command, key_new_command;

}  // namespace likeness
