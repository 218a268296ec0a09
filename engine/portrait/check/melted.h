// Private to portrait: how much of the shoulders' outline cannot be seen. Asked by the check clothes_contrast, before and after
// the backdrop is replaced, and by the matte.
#pragma once

#include "engine/face/pose.h"
#include "engine/portrait/placed.h"

#include <optional>

namespace likeness {

/// CIEDE2000 from which on clothes stand out from the backdrop, to whoever looks.
constexpr double seen_difference = 8;

/// The share of the outline beside neck and shoulders, 0 … 1, that differs from the backdrop beside it by less than
/// `least_difference` (CIEDE2000), or where no body was found at all. Nothing where the picture shows too little of it.
/// There must be an outline.
std::optional<double> melted_share(const Head&, double least_difference);

/// Whether a body was found that is wider than the frame: it stands out from the backdrop, though no edge of it shows.
bool body_leaves_frame(const Head&);

/// The share of a certificate photo, in which the person is placed.
std::optional<double> melted_share(const Raster& srgb, const PlacedPerson&, double least_difference);

}  // namespace likeness
