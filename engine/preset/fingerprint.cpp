#include "engine/preset/fingerprint.h"

#include "engine/base/digest.h"
#include "engine/preset/tables.h"

namespace likeness {

std::string fingerprint(const PhotoPreset& preset) {
    return hex(sha256(spelled(preset, photo_fields())), 16);
}

std::string fingerprint(const SheetPreset& preset) {
    return hex(sha256(spelled(preset, sheet_fields())), 16);
}

}  // namespace likeness
