// The person of the photograph, where they stand in the certificate photo that is cut from it.
#pragma once

#include "engine/face/pose.h"

namespace likeness {

struct Crop;

/// In pixels of the certificate photo.
struct PlacedPerson {
    Raster person;  ///< 255 where the person is; of the certificate photo's size
    PointPx eyes;   ///< the middle of the two
    double eye_distance = 0;
    double chin_y = 0;
};

/// `crop.box` must be there, and `outline.person`.
PlacedPerson placed(const Outline&, const Pose&, const Crop& crop, SizePx portrait);

}  // namespace likeness
