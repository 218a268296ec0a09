// The matte: how much of each pixel of a certificate photo is the person, and what colours person and backdrop have where
// they mix. The person is known from the Outline, pixel for pixel of a small copy; here the edge is found, hair by hair.
#pragma once

#include "engine/picture/plane.h"
#include "engine/picture/raster.h"
#include "engine/portrait/placed.h"
#include "engine/portrait/smooth_field.h"

namespace likeness {

struct Matte {
    Plane alpha;           ///< 0 backdrop … 1 person: a pixel's light is alpha × the person's + (1 − alpha) × the backdrop's
    SmoothField backdrop;  ///< what is behind the person, and would be seen without
    SmoothField person;    ///< the person's colour just inside the edge
    float noise = 0;       ///< of the backdrop: the median distance of its pixels to `backdrop`, code values
};

/// `srgb` is the certificate photo's RGB. The outline has to be one that `judge_matte` lets pass: nothing is refused here.
Matte matte(const Raster& srgb, const PlacedPerson&);

}  // namespace likeness
