// Neck, shoulders and chest as one silhouette and one height field, behind the head.
#pragma once

#include "noise.h"
#include "sitter.h"

#include <array>

namespace studio {

class BodyShape {
public:
    explicit BodyShape(const Sitter& sitter);

    /// y where the shoulder begins at a distance from the middle line.
    float line(float x) const;

    /// How deep a point lies inside the silhouette, IOD; negative outside.
    float inside(Vec2 p) const;

    /// Height (the rim of the face is 0), folds of the cloth included.
    float height(Vec2 p, const Noise& folds) const;

    float neck() const { return neck_; }
    float shoulder() const { return shoulder_; }

private:
    float neck_;
    float shoulder_;
    float slope_;
    float chin_;
    float stiff_;  ///< share of folds: a jumper has more than a suit
};

/// Half width of what jacket or gown leave open at a height: within it is shirt.
float front_edge(ClothesKind kind, float neck, float y);

}  // namespace studio
