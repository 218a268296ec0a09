// Private to face: the limbus, where the iris meets the white of the eye. Nearly a circle of the same size in everybody,
// which places an eye's centre more exactly than anything else about it.
#pragma once

#include "engine/picture/raster.h"

#include <vector>

namespace likeness {

struct Limbus {
    PointPx centre;      ///< in pixels of the patch
    double radius = 0;
    double score = 0;    ///< mean step from inside to outside in code values, less the further from where the eye was thought to be
};

/// Looks about `near`, no further than 0.125 eye distances, for circles with a great step from dark to light along their
/// sides and their lower arc (the upper lid hides the rest): the best first, a few that lie apart from each other. J. Daugman, «High confidence visual recognition of persons
/// by a test of statistical independence», IEEE PAMI 15 (1993): the integro-differential operator; radii 0.075 to 0.11
/// of `distance`, the eye distance in pixels (an iris of 11.7 ± 0.5 mm, pupils 54 to 74 mm apart: ANSUR II 2012).
/// None where no circle is darker than what surrounds it.
std::vector<Limbus> limbus(const Raster& grey_patch, PointPx near, double distance);

}  // namespace likeness
