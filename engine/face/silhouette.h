// Private to face: the person's outline before a plain backdrop.
#pragma once

#include "engine/face/pose.h"

namespace likeness {

struct Silhouette {
    std::optional<double> crown_y;  ///< in raster rows
    Backdrop backdrop;
    Outline outline;                ///< its `pixels` and `scale` are the caller's to give
};

/// `pixels` RGB or grey, about 640 pixels on its long side; `pose` (eyes, chin, cheeks) in its pixels.
Silhouette outline(const Raster& pixels, const Pose& pose);

}  // namespace likeness
