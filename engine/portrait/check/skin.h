// Which pixels of a study are the face's bare skin.
#pragma once

#include "engine/portrait/check/study.h"

namespace likeness {

/// Whether a place of the face frame usually shows bare skin: inside the face's ellipse (half axes of 1.0 × 1.6 about
/// (0, 0.45)), outside the boxes of eyes and brows, nostrils and mouth.
bool is_bare(PointPx face);

/// Fills `skin` and `skin_share` of a study whose colours are there: the bare places within 2.5 robust deviations of
/// the median CIELAB of two squares beside the nose. No fixed skin colour: it would refuse dark and pale people.
void find_skin(Study&);

}  // namespace likeness
