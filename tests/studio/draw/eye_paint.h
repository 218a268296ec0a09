// The painted eye: sclera, iris, pupil, catch light, lash line, crease.
#pragma once

#include "face_shape.h"
#include "noise.h"

namespace studio {

class EyePaint {
public:
    EyePaint(const Sitter& sitter, const Scene& scene, const FaceShape& face, const Noise& noise, Rgb frontal_light,
             float pixel);

    /// Paints what belongs to the eye at a point of the unturned face over the lit skin colour.
    void paint(Rgb& colour, Vec2 f) const;

private:
    Rgb ball(float side, Vec2 f, Lids::Place at, float upper, float lower) const;

    const Sitter& sitter_;
    const Scene& scene_;
    const Lids& lids_;
    const Noise& noise_;
    Rgb light_;
    float pixel_;  ///< one pixel in IOD
    float white_;  ///< the sclera's share, less for deep skin
    float iris_light_;
};

}  // namespace studio
