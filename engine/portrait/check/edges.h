// How blurred the edges of a picture are, each by itself.
#pragma once

#include "engine/picture/plane.h"

#include <vector>

namespace likeness {

struct BlurredEdge {
    float width;     ///< standard deviation of the blur across the edge, pixels
    float angle;     ///< of the direction across it, radians, 0 … π
    float strength;  ///< gradient
};

/// The strongest edges of a plane in linear light. An edge blurred by a deviation s has its gradient lowered by
/// R = √((s² + s0²) / s²) when it is blurred once more by s0, whatever its contrast; so s = s0 / √(R² − 1) (S. Zhuo and
/// T. Sim, "Defocus map estimation from a single image", Pattern Recognition 44(9), 2011). A line reads as sharper than an
/// edge. Taken are the ridges of the gradient with at least `share` of its 98th percentile, and three times its median:
/// noise has ridges too. `calming` is a first blur against noise, `again` is s0, both in pixels.
std::vector<BlurredEdge> blurred_edges(const Plane& light, double calming, double again, double share);

}  // namespace likeness
