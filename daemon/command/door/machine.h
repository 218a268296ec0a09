// The settings of the machine that the programs run on.
#pragma once

#include "engine/machine/settings.h"

namespace likeness {

/// $LIKENESS_SETTINGS, else the first that is there of ~/.config/likeness/settings.lua and /etc/likeness/settings.lua.
std::optional<std::filesystem::path> machine_settings_file();

/// Its settings. Stop: as `machine_settings` of that file.
Result<MachineSettings> machine_settings();

/// What they come to. Stop: as above; the model is not there.
Result<Machine> this_machine();

/// The printer that they name; none without.
Result<std::optional<Printer>> machine_printer();

}  // namespace likeness
