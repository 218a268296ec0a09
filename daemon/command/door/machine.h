// What a machine's owner decided for all work on it: settings.lua, read as presets are.
#pragma once

#include "engine/face/landmarks.h"
#include "engine/preset/fields.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace likeness {

struct MachineSettings {
    std::string landmarks;  ///< a landmark model's file; empty: none

    bool operator==(const MachineSettings&) const = default;
};

/// For reading and for docs.
std::span<const Field<MachineSettings>> machine_fields();

/// $LIKENESS_SETTINGS, else the first that is there of ~/.config/likeness/settings.lua and /etc/likeness/settings.lua.
std::optional<std::filesystem::path> machine_settings_file();

/// All defaults where there is no file. Stop: the named file is not there, not data, an unknown key (with the nearest one), a wrong value.
Result<MachineSettings> machine_settings();

/// The landmark model that the settings name, not loaded yet; none without. Stop: as above; the model is not there.
Result<Landmarks> machine_landmarks();

}  // namespace likeness
