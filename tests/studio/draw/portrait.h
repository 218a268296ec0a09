// A drawn portrait: a sitter in a scene becomes a picture with known truth; from one drawing several frames are
// photographed. Same arguments, same bytes.
#pragma once

#include "easel.h"
#include "scene.h"
#include "sitter.h"

#include "engine/base/measure.h"
#include "engine/picture/raster.h"

#include <cstdint>

namespace studio {

/// Where things are, pixels of the full-size picture, origin top left, pixel (0,0) covers 0..1.
struct Truth {
    likeness::PointPx left_eye;  ///< the person's left eye: on the picture's right side; middle of the pupil
    likeness::PointPx right_eye;
    double crown_y = 0;  ///< upper edge of the first row with >= 2.15 IOD/12 pixels of alpha >= .5; hair and bun count
    double chin_y = 0;   ///< the drawn outline of the chin, also below a beard
    double face_left_x = 0;  ///< the cheeks at their widest, also below hair; left and right of the picture
    double face_right_x = 0;
    double roll_deg = 0;  ///< clockwise in the picture, as drawn
};

/// A drawing at work size: linear light, no noise yet.
struct Drawn {
    Grid<Rgb> picture;
    Grid<Matter> matter;
    Plane alpha;  ///< 1 where the person is; the picture's lens has not softened it
    Truth at_work_size;

    /// Truth in pixels of a photograph of that size (same proportions as the work size).
    Truth truth(likeness::SizePx full) const;
};

/// Draws the sitter. Face detectors were tried on work sizes 400x600, 600x900 and 1000x1500; the last is meant for
/// 4000x6000.
Drawn draw(const Sitter& sitter, const Scene& scene, likeness::SizePx work);

struct PhotographOptions {
    std::uint64_t seed = 0;   ///< of the noise: another exposure, another seed
    float noise = 3.0f;       ///< deviation of the sensor's noise in mid-greys, 8-bit levels; 0 none
    bool fine_detail = true;  ///< pores, weave and hair finer than the drawing
};

/// The camera: enlarges (cubic, any factor >= 1), adds fine detail and sensor noise. Three channels, sRGB, upright.
likeness::Raster photograph(const Drawn& drawn, likeness::SizePx full, const PhotographOptions& options = {});

/// The true alpha of that photograph, whatever its noise: 255 times how much of each pixel's light comes from the person,
/// through the same lens and enlarged the same way. One channel, upright.
likeness::Raster photograph_alpha(const Drawn& drawn, likeness::SizePx full);

}  // namespace studio
