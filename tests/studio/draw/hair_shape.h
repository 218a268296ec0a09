// Where hair lies: per side a patch between an inner curve (hairline, temple, ear) and an outer one (silhouette).
#pragma once

#include "face_shape.h"

#include <span>
#include <vector>

namespace studio {

/// A Catmull-Rom curve through points, t = 0..1.
class Curve {
public:
    Curve() = default;
    explicit Curve(std::vector<Vec2> points) : points_(std::move(points)) {}
    Vec2 at(float t) const;

private:
    std::vector<Vec2> points_;
};

struct HairPatch {
    Curve inner;
    Curve outer;
    float side = 1;        ///< multiplies x
    bool across = false;   ///< strands run from inner to outer, else along both; one patch is the whole head, t = -1..1
    bool forward = false;  ///< across only: combed from the crown onto the brow, over the hairline
    float stub = 1;        ///< across only: the share of the way one strand runs
    float wave = 0;        ///< sideways swing, IOD
    float ragged = 0.1f;   ///< ends lie at t from 1 - ragged to 1
    int strands = 2200;
    float width = 0.0125f;

    Vec2 at(float t, float s) const {
        const Vec2 p = lerp(inner.at(std::abs(t)), outer.at(std::abs(t)), s);
        return {t < 0 ? -p.x * side : p.x * side, p.y};
    }
};

/// The patches of a style, the one farther back first. Empty for curls and afro.
std::vector<HairPatch> hair_patches(const HairForm& hair, const FaceShape& face);

/// Curls and afro: an ellipse.
struct HairCloud {
    Vec2 centre;
    float rx = 1;
    float ry = 1;
    float bottom = 1;  ///< no hair below
};
HairCloud hair_cloud(const HairForm& hair, const FaceShape& face);

bool is_cloud(HairStyle style);
bool is_long(HairStyle style);  ///< hangs down behind the neck

}  // namespace studio
