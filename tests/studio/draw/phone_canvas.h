// Flat shapes with soft edges on a raster, for the phone's page. Coordinates are those of a page 1080 wide.
#pragma once

#include "engine/picture/raster.h"
#include "tests/studio/draw/keyframe_colour.h"
#include "tests/studio/draw/phone_code.h"

#include <utility>

namespace studio {

class PhoneCanvas {
public:
    static constexpr double page_width = 1080;
    static constexpr double page_height = 2340;

    /// `width` pixels stand for the page's 1080.
    PhoneCanvas(int width, ScreenColour paper);

    /// A box with round corners; `opacity` 0 to 1.
    void box(likeness::BoxPx where, double radius, ScreenColour colour, double opacity = 1);
    /// The code's dark modules; the light ones stay as they are.
    void code(const CodeModules& modules, likeness::BoxPx where, ScreenColour colour);
    void disc(likeness::PointPx centre, double radius, ScreenColour colour);

    likeness::Raster take() && { return std::move(picture_); }

private:
    double scale_;
    likeness::Raster picture_;
};

}  // namespace studio
