// How single strands are laid and lit; the styles are put together in hair_paint.cpp.
#pragma once

#include "easel.h"
#include "hair_shape.h"
#include "stroke.h"

#include <span>

namespace studio {

class HairBrush {
public:
    HairBrush(const Easel& easel, Layer& layer);

    /// One strand through points (IOD), lit by the shape of the head; half width in IOD; own brightness and shift of
    /// the ring of light.
    void strand(std::span<const Vec2> points, float half_width, float bright, float shift, float alpha);

    /// A flat, dark stroke for what lies under strands.
    void under(std::span<const Vec2> points, float half_width, float bright, float alpha);

    /// Fill, strands and strays of one patch.
    void patch(const HairPatch& patch, Random& chance);

private:
    Rgb lit(Vec2 p, Vec2 along, float bright, float shift) const;

    const Easel& easel_;
    Layer& layer_;
    Rgb colour_;
    Vec3 half_;
};

}  // namespace studio
