#include "daemon/command/door/machine.h"

#include "daemon/command/door/places.h"
#include "engine/preset/reader.h"

#include <cstdlib>

namespace likeness {

namespace fs = std::filesystem;

std::span<const Field<MachineSettings>> machine_fields() {
    using S = MachineSettings;
    static const std::vector<Field<S>> fields = {
        field<S, &S::landmarks>({.key = "landmarks", .says = "the file of a landmark model that is installed here: eyes, chin and cheeks are measured by it too"}),
    };
    return fields;
}

std::optional<fs::path> machine_settings_file() {
    if (const char* named = std::getenv("LIKENESS_SETTINGS"); named && *named) return named;
    std::error_code error;
    for (const fs::path& folder : {user_settings(), fs::path("/etc/likeness")})
        if (fs::exists(folder / "settings.lua", error)) return folder / "settings.lua";
    return {};
}

Result<MachineSettings> machine_settings() {
    MachineSettings settings;
    const std::optional<fs::path> file = machine_settings_file();
    if (!file) return settings;
    LIKENESS_TRY(const DataFile said, read_data_file(*file));
    LIKENESS_TRY(read_fields(said.table, machine_fields(), settings, said.place));
    return settings;
}

Result<Landmarks> machine_landmarks() {
    LIKENESS_TRY(const MachineSettings settings, machine_settings());
    if (settings.landmarks.empty()) return Landmarks{};
    return Landmarks::open(settings.landmarks);
}

}  // namespace likeness
