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

Surroundings surroundings() {
    const auto variable = [](const char* name) {
        const char* value = std::getenv(name);
        return std::string(value ? value : "");
    };
    return {.home = variable("HOME"), .config = variable("XDG_CONFIG_HOME"), .settings = variable("LIKENESS_SETTINGS"), .data = data_folder()};
}

fs::path user_settings() {
    return surroundings().user_settings();
}

std::vector<fs::path> preset_folders(const fs::path& job) {
    return surroundings().preset_folders(job);
}

}  // namespace likeness
