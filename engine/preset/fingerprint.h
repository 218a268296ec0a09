// Fingerprints: presets of one name and other numbers are told apart.
#pragma once

#include "engine/preset/fields.h"
#include "engine/preset/photo_preset.h"
#include "engine/preset/sheet_preset.h"

#include <algorithm>
#include <string>

namespace likeness {

/// Keys that are words for people.
constexpr std::string_view words_of_presets[] = {"sources", "title", "title_zh", "group", "group_zh"};

/// All that a preset asks for, in one text: its name and each key, what is only for people left out.
template <class Preset>
std::string spelled(const Preset& preset, std::span<const Field<Preset>> fields) {
    std::string text = preset.name;
    for (const Field<Preset>& field : fields)
        if (std::ranges::find(words_of_presets, field.note.key) == std::end(words_of_presets))
            text += "\n" + std::string(field.note.key) + "=" + field.show(preset);
    return text;
}

/// 16 hexadecimal figures of the digest of that text.
std::string fingerprint(const PhotoPreset&);
std::string fingerprint(const SheetPreset&);

}  // namespace likeness
