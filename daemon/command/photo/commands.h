// The commands for one photograph; engine only.
#pragma once

#include "daemon/command/door/option.h"

namespace likeness {

extern const Command presets_command, scan_command, measure_command, render_command, check_command, sheet_command, calibrate_command;

}  // namespace likeness
