// What a preset says, for programs.
#pragma once

#include "engine/base/json.h"
#include "engine/preset/photo_preset.h"
#include "engine/preset/sheet_preset.h"

namespace likeness {

boost::json::object preset_json(const PhotoPreset&);
boost::json::object preset_json(const SheetPreset&);
boost::json::object preset_json(const Paper&);

}  // namespace likeness
