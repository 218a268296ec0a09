#include "daemon/command/door/places.h"

#include <cstdlib>

namespace likeness {

namespace fs = std::filesystem;

fs::path data_folder() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    const fs::path beside = program.parent_path().parent_path() / "share/likeness";
    if (fs::is_directory(beside / "profiles", error)) return beside;
    if (fs::is_directory(fs::path(LIKENESS_SOURCE) / "profiles", error)) return LIKENESS_SOURCE;
    const char* given = std::getenv("LIKENESS_DATA");
    return given ? given : "";
}

fs::path user_settings() {
    if (const char* config = std::getenv("XDG_CONFIG_HOME"); config && *config) return fs::path(config) / "likeness";
    const char* home = std::getenv("HOME");
    return fs::path(home && *home ? home : "/") / ".config/likeness";
}

std::vector<fs::path> preset_folders(const fs::path& job) {
    std::vector<fs::path> folders;
    if (!job.empty()) folders.push_back(job / "profiles");
    folders.push_back(user_settings() / "profiles");
    folders.emplace_back("/etc/likeness/profiles");
    folders.push_back(data_folder() / "profiles");
    return folders;
}

}  // namespace likeness
