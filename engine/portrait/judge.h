// The step `check` for a photograph: every limit of a preset that can be told before anything is rendered.
#pragma once

#include "engine/colour/convert.h"
#include "engine/face/sight.h"
#include "engine/portrait/crop.h"
#include "engine/portrait/finding.h"
#include "engine/portrait/operations.h"
#include "engine/portrait/placed.h"
#include "engine/preset/photo_preset.h"

namespace likeness {

/// "single_face" alone without a single face, it and "eyes_open" where the eyes of one cannot be made out; else it, the geometry that the crop will have, the backdrop, and each check
/// of check/checks.h that the preset does not switch off. `sight` is what was seen in `picture`, its outline still there.
/// Aside: the colour profile cannot be used.
Result<std::vector<Finding>> judge_photograph(ColourConverter&, const Picture&, const std::string& about, const Sight&,
                                              const PhotoPreset&, const Permitted& = {});

/// All of that but the geometry, which alone depends on the crop: for an editor whose user moves it.
Result<std::vector<Finding>> judge_but_geometry(ColourConverter&, const Picture&, const std::string& about, const Sight&, const PhotoPreset&, const Permitted& = {});

/// Those, and the crop's own where `judge_photograph` has them.
std::vector<Finding> with_geometry(std::vector<Finding> judged, const Crop&);

/// The checks of check/checks.h alone, by the bounds of the preset, or the usual ones without a preset.
Result<std::vector<Finding>> judge_quality(ColourConverter&, const Picture&, const std::string& about, const Head&,
                                           const PhotoPreset*);

/// "clothes_contrast" of a certificate photo whose backdrop was replaced: against the new one, in the pixels that were made.
Finding judge_clothes(const Raster& srgb, const PlacedPerson&, const PhotoPreset&);

}  // namespace likeness
