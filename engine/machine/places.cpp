#include "engine/machine/places.h"

namespace likeness {

namespace fs = std::filesystem;

fs::path Surroundings::user_settings() const {
    if (!config.empty()) return fs::path(config) / "likeness";
    return fs::path(home.empty() ? "/" : home) / ".config/likeness";
}

std::vector<fs::path> Surroundings::preset_folders(const fs::path& job) const {
    std::vector<fs::path> folders;
    if (!job.empty()) folders.push_back(job / "profiles");
    folders.push_back(user_settings() / "profiles");
    folders.emplace_back("/etc/likeness/profiles");
    folders.push_back(data / "profiles");
    return folders;
}

std::optional<fs::path> Surroundings::settings_file() const {
    if (!settings.empty()) return settings;
    std::error_code error;
    for (const fs::path& folder : {user_settings(), fs::path("/etc/likeness")})
        if (fs::exists(folder / "settings.lua", error)) return folder / "settings.lua";
    return {};
}

}  // namespace likeness
