// Where things are: what is shipped with the programs, and what the machine and its users add.
#pragma once

#include "engine/machine/places.h"

namespace likeness {

/// Beside the program (../share/likeness), else the source tree it was built from, else $LIKENESS_DATA.
std::filesystem::path data_folder();

/// What the environment of this process says.
Surroundings surroundings();

/// Where presets are looked up, first hit wins: the job's `profiles/` (if a job is given), ~/.config/likeness/profiles,
/// /etc/likeness/profiles, the shipped ones.
std::vector<std::filesystem::path> preset_folders(const std::filesystem::path& job = {});

/// ~/.config/likeness, or $XDG_CONFIG_HOME/likeness.
std::filesystem::path user_settings();

}  // namespace likeness
