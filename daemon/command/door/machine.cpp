#include "daemon/command/door/machine.h"

#include "daemon/command/door/places.h"

namespace likeness {

std::optional<std::filesystem::path> machine_settings_file() {
    return surroundings().settings_file();
}

Result<MachineSettings> machine_settings() {
    return machine_settings(machine_settings_file());
}

Result<Machine> this_machine() {
    LIKENESS_TRY(const MachineSettings settings, machine_settings());
    return machine_of(settings);
}

Result<std::optional<Printer>> machine_printer() {
    LIKENESS_TRY(const MachineSettings settings, machine_settings());
    return machine_printer(settings);
}

}  // namespace likeness
