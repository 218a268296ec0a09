// The limits of a photo preset, as the findings that they become: for programs, and as a table for people.
#pragma once

#include "engine/base/json.h"
#include "engine/preset/photo_preset.h"

#include <string>

namespace likeness {

/// Of the geometry and of the backdrop's colour and evenness what is allowed, its unit, title and ISO name; of what
/// `engine/preset/finding_limits.h` lists warn, fail, unit, title, ISO name, what is measured and the source: bounds and source
/// are the preset's own where it has some. A fail that is never reached is null. What the preset does not ask is left out.
boost::json::object limits_json(const PhotoPreset&);

/// The same in the language of the door, in groups, and what is not asked; begins with a line end.
std::string limits_text(const PhotoPreset&);

}  // namespace likeness
