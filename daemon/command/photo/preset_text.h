// What a preset says, for people: a line in a list, or all of it in full.
#pragma once

#include "engine/preset/photo_preset.h"
#include "engine/preset/sheet_preset.h"

#include <string>

namespace likeness {

/// Its name, its title and, of a photo, its size.
std::string summary(const PhotoPreset&);
std::string summary(const SheetPreset&);
std::string summary(const Paper&);

/// Each key with its value and unit, whether it is hard, how sure it is and where it comes from; of a photo also whether a JPEG
/// holds its backdrop's colour, and all that is asked of a photograph.
std::string explained(const PhotoPreset&);
std::string explained(const SheetPreset&);
std::string explained(const Paper&);

}  // namespace likeness
