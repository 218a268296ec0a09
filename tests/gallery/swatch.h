// Colours taken from the photograph itself, so that what is added to it belongs there.
#pragma once

#include "tests/gallery/plate.h"

namespace studio {

/// The pixel of median luminance in a box of the face's frame.
Rgb median_colour(const Plate&, Vec2 lo, Vec2 hi);

Rgb skin_of(const Plate&);      ///< both cheeks
Rgb hair_of(const Plate&);      ///< below the crown; where that is not known, where most people have hair
Rgb backdrop_of(const Plate&);  ///< where the person is not; needs the person

/// CIELAB L* (D65) of a luminance, and back.
float lightness(float luminance);
float luminance_of(float lightness);

}  // namespace studio
