// Who stands before a plain backdrop, found without the product: a real portrait then has a mask as a drawn one has.
#pragma once

#include "tests/gallery/plate.h"

namespace studio {

/// 1 where the person is. The backdrop is what is reached from the upper edges over pixels of about one colour, which may
/// change slowly; empty where the edges are not of one colour, smoothly lit. Errs by wisps of hair, and by clothes of the backdrop's colour.
Plane person_before_plain(const likeness::Raster&, const likeness::Pose&);

/// The first row with at least a twelfth of the face's width of person (engine/face/pose.h).
std::optional<double> crown_of(const Plane& person, const likeness::Pose&);

}  // namespace studio
