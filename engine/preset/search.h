// Finding a preset by words, as people look for one: `presets visa china`, the search of a dialog.
#pragma once

#include "engine/preset/photo_preset.h"
#include "engine/preset/sheet_preset.h"

#include <span>
#include <string>

namespace likeness {

/// Whether each word stands somewhere in its name, its titles or, of a photo, its headings; small and capital letters are the same.
bool is_about(const PhotoPreset&, std::span<const std::string> words);
bool is_about(const SheetPreset&, std::span<const std::string> words);
bool is_about(const Paper&, std::span<const std::string> words);

}  // namespace likeness
