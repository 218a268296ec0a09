// The field tables of the three kinds of preset, and what is checked or worked out beyond single keys.
// Called by library.cpp, by `likeness presets` (each key with its value and source) and by the test of docs/presets.md.
#pragma once

#include "engine/preset/fields.h"
#include "engine/preset/photo_preset.h"
#include "engine/preset/sheet_preset.h"

namespace likeness {

std::span<const Field<PhotoPreset>> photo_fields();
std::span<const Field<SheetPreset>> sheet_fields();
std::span<const Field<Paper>> paper_fields();

/// Called between a base and the table read over it: a size said in one unit replaces the base's size in the other.
void overlay(PhotoPreset&, const Table& own);
inline void overlay(SheetPreset&, const Table&) {}
inline void overlay(Paper&, const Table&) {}

/// Called last: works out the size in the unit that was not said; faults where keys contradict each other.
Result<void> complete(PhotoPreset&, const KeyPath&);
Result<void> complete(SheetPreset&, const KeyPath&);
inline Result<void> complete(Paper&, const KeyPath&) { return done(); }

}  // namespace likeness
