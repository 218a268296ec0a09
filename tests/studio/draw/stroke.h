// A stroke: a tapered line through dabs, with soft edges. Hair, brows, lashes, beard and rims are made of it.
#pragma once

#include "plane.h"

#include <span>

namespace studio {

struct Dab {
    Vec2 at;           ///< pixels
    float radius = 1;  ///< pixels; below a half the stroke gets fainter instead of thinner
    Rgb colour;
};

/// Lays the stroke over the layer.
void stroke(Layer& layer, std::span<const Dab> dabs, float alpha);

}  // namespace studio
