// Fingerprints: presets of one name and other numbers are told apart.
#pragma once

#include "engine/preset/fields.h"
#include "engine/preset/photo_preset.h"
#include "engine/preset/sheet_preset.h"

#include <string>

namespace likeness {

/// All that a preset asks for, in one text: its name and each key, what is only for people (titles, sources) left out.
template <class Preset>
std::string spelled(const Preset& preset, std::span<const Field<Preset>> fields) {
    std::string text = preset.name;
    for (const Field<Preset>& field : fields)
        if (field.note.key != "sources" && field.note.key != "title" && field.note.key != "title_zh")
            text += "\n" + std::string(field.note.key) + "=" + field.show(preset);
    return text;
}

/// 16 hexadecimal figures of the digest of that text.
std::string fingerprint(const PhotoPreset&);
std::string fingerprint(const SheetPreset&);

}  // namespace likeness
