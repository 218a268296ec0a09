// A pair of glasses put on afterwards: where frame and lenses are in the face's frame, drawn from a seed.
#pragma once

#include "tests/gallery/plate.h"

namespace studio {

struct Spectacles {
    float half_width = 0.42f, half_height = 0.30f;  ///< of the rim's middle line
    float power = 3;                                ///< of the superellipse
    float rim = 0.04f;
    float middle = 0.53f;  ///< of a lens, aside of the nose
    float drop = 0.07f;    ///< of the lens's middle below the eyes
    Rgb colour;

    /// How far outside the middle line of the rim a place is, negative inside; of the nearer lens.
    float off(Vec2 p) const;
    /// Share of lens at a place, its edge one pixel soft.
    float lens(Vec2 p, float pixel) const;
    float lens_area() const;  ///< of one
    Vec2 centre(float side) const { return {side * middle, drop}; }
};

Spectacles make_spectacles(std::uint64_t seed);

/// Draws frame, bridge, temples and the shadow that they throw; lenses are not touched.
void draw_frame(Plate&, const Spectacles&);

/// Calls `paint(colour, place, share of lens)` for each pixel with any lens in it.
template <class Paint>
void on_lenses(Plate& plate, const Spectacles& glasses, Paint paint) {
    const View view = plate.view();
    const float reach = glasses.middle + glasses.half_width;
    const Window w = view.window({-reach, glasses.drop - glasses.half_height}, {reach, glasses.drop + glasses.half_height});
    for (int y = w.y0; y < w.y1; ++y)
        for (int x = w.x0; x < w.x1; ++x) {
            const Vec2 p = view.to_face(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f);
            const float share = glasses.lens(p, 1 / view.iod);
            if (share > 0) paint(plate.light.at(x, y), p, share);
        }
}

}  // namespace studio
