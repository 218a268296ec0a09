// Private to portrait: how much of the shoulders' outline cannot be seen. Asked by the check clothes_contrast and by the matte.
#pragma once

#include "engine/face/pose.h"

#include <optional>

namespace likeness {

/// The share of the outline beside neck and shoulders, 0 … 1, that differs from the backdrop beside it by less than
/// `least_difference` (CIEDE2000), or where no body was found at all. Nothing where the picture shows too little of it.
/// There must be an outline.
std::optional<double> melted_share(const Head&, double least_difference);

}  // namespace likeness
