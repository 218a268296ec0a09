// Where things are: what is shipped with the programs, and what the machine and its users add. The engine asks nothing of its
// surroundings; a door tells them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace likeness {

/// As the environment has them; what is not set is empty.
struct Surroundings {
    std::string home;            ///< $HOME
    std::string config;          ///< $XDG_CONFIG_HOME
    std::string settings;        ///< $LIKENESS_SETTINGS
    std::filesystem::path data;  ///< the folder with what is shipped: `profiles`, `locale`

    /// ~/.config/likeness, or $XDG_CONFIG_HOME/likeness.
    std::filesystem::path user_settings() const;

    /// Where presets are looked up, first hit wins: the job's `profiles/` (if a job is given), the user's, /etc/likeness/profiles, the shipped ones.
    std::vector<std::filesystem::path> preset_folders(const std::filesystem::path& job = {}) const;

    /// The named one, else the first that is there of the user's settings.lua and /etc/likeness/settings.lua.
    std::optional<std::filesystem::path> settings_file() const;
};

}  // namespace likeness
