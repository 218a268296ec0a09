// Limits that depend on the age of the person.
#pragma once

#include "engine/preset/photo_preset.h"

namespace likeness {

constexpr int greatest_age = 120;

/// The preset for a person of that age in whole years: the first of its ages that reaches so far replaces the limits that it
/// sets. Unchanged where none does.
PhotoPreset at_age(PhotoPreset, int years);

}  // namespace likeness
