// Light on height fields: wrapped Lambert, occlusion from heights, cast shadow. The wrap, wider in red, is all there is
// of light inside skin.
#pragma once

#include "plane.h"
#include "scene.h"
#include "view.h"

namespace studio {

class Light {
public:
    explicit Light(const Scene& scene);

    /// Light that falls on a surface of normal n; open 0..1 of the sky is seen, lit 0..1 of the key arrives.
    Rgb falls(Vec3 n, float open, float lit) const;

    /// What shines back to the viewer, white.
    float shine(Vec3 n, float open, float lit) const;

    Vec3 key() const { return key_; }

private:
    Vec3 key_;
    Vec3 fill_;
    Vec3 key_half_;
    Vec3 fill_half_;
    float key_share_;
    float fill_share_;
    float ambient_;
};

/// Normal of a height plane at an inner pixel; heights in IOD, pixels_per_iod of that plane. Slopes are held below 2.6.
Vec3 normal(const Plane& z, int x, int y, float pixels_per_iod);

/// How open to the sky each pixel is, 0..1. Heights in IOD, the backdrop as low as it likes.
Plane openness(const Plane& z, float pixels_per_iod);

/// How much of the key arrives, 0..1, soft at the rim.
Plane arriving(const Plane& z, float pixels_per_iod, Vec3 key);

}  // namespace studio
