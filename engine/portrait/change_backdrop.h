// The operations replace_backdrop and even_backdrop as one step of `render`: the pixels, and what is then to be said of them.
#pragma once

#include "engine/colour/convert.h"
#include "engine/portrait/finding.h"
#include "engine/portrait/new_backdrop.h"
#include "engine/portrait/operations.h"

namespace likeness {

/// Cuts the person out of the certificate photo and does what is permitted; replacing comes before evening.
Repainted change_backdrop(const Raster& srgb, const PlacedPerson&, const PhotoPreset&, const Permitted&);

/// The findings of the photograph's own backdrop (colour, evenness, shadow, the clothes against it) give way to those of the
/// file's, which say what the photograph's were. `quality` is the file's: a replaced backdrop is judged as it decodes.
Result<void> judge_changed_backdrop(ColourConverter&, const Repainted&, const PlacedPerson&, int quality, const PhotoPreset&, const Permitted&, std::vector<Finding>&);

}  // namespace likeness
