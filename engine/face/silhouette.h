// Private to face: the person's outline before a plain backdrop.
#pragma once

#include "engine/face/pose.h"

namespace likeness {

struct Silhouette {
    std::optional<double> crown_y;  ///< in raster rows
    double crown_confidence = 0;    ///< 0.95 where hair ends clearly, 0.8 below stray strands, 0.7 where all of it is faint, at most 0.6 before a backdrop
                                    ///< that is hardly plain
    Backdrop backdrop;
    Outline outline;                ///< its `pixels` and `scale` are the caller's to give
};

/// `pixels` RGB or grey, about 640 pixels on its long side; `pose` (eyes, chin, cheeks) in its pixels.
Silhouette outline(const Raster& pixels, const Pose& pose);

}  // namespace likeness
