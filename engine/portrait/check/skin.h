// Which pixels of a study are the face's bare skin.
#pragma once

#include "engine/portrait/check/study.h"

namespace likeness {

/// Fills `skin` and `skin_share` of a study whose colours are there: inside the ellipse with half axes of 1.0 × 1.6 eye
/// distances about (0, 0.45), outside the boxes of eyes, brows and mouth, within 2.5 robust deviations of the median CIELAB
/// of two squares beside the nose. No fixed skin colour: it would refuse dark and pale people.
void find_skin(Study&);

}  // namespace likeness
