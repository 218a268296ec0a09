#include "plugin/gimp/common/workshop.h"

namespace likeness {

Result<Workshop> Workshop::open(const Surroundings& around) {
    LIKENESS_TRY(MachineSettings settings, machine_settings(around.settings_file()));
    LIKENESS_TRY(Machine machine, machine_of(settings));
    return Workshop{.presets = PresetLibrary(around.preset_folders()), .settings = std::move(settings), .reading = machine.reading,
                    .finder = FaceFinder(FaceFinderOptions{.landmarks = std::move(machine.landmarks)}), .colours = {}};
}

}  // namespace likeness
