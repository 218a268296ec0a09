// What photographs are worked on with in an editor: presets, the machine's settings, detectors, colours.
#pragma once

#include "engine/colour/convert.h"
#include "engine/face/finder.h"
#include "engine/machine/places.h"
#include "engine/machine/settings.h"
#include "engine/preset/library.h"

namespace likeness {

/// One for each call of the plug-in, or for a dialog as long as it is open. The detectors are loaded when a face is first looked for.
struct Workshop {
    /// Stop: the machine's settings are wrong, or name what is not there.
    static Result<Workshop> open(const Surroundings&);

    PresetLibrary presets;
    MachineSettings settings;
    ReadOptions reading;
    FaceFinder finder;
    ColourConverter colours;
};

}  // namespace likeness
