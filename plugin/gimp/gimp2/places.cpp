#include "plugin/gimp/gimp2/places.h"

#include <cstdlib>

namespace likeness {

namespace fs = std::filesystem;

namespace {

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

fs::path data_folder() {
    std::error_code error;
    const fs::path beside = fs::read_symlink("/proc/self/exe", error).parent_path() / "share/likeness";
    for (const fs::path& folder : {beside, fs::path(variable("LIKENESS_DATA")), fs::path(LIKENESS_INSTALLED_DATA), fs::path(LIKENESS_BUILT_DATA)})
        if (!folder.empty() && fs::is_directory(folder / "profiles", error)) return folder;
    return LIKENESS_INSTALLED_DATA;
}

}  // namespace

Surroundings surroundings() {
    return {.home = variable("HOME"), .config = variable("XDG_CONFIG_HOME"), .settings = variable("LIKENESS_SETTINGS"), .data = data_folder()};
}

}  // namespace likeness
