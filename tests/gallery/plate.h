// The plate: a photograph in linear light on which a defect is made, and what is known about who is in it.
// Places are in the face's frame where a recipe says so: origin between the eyes, x along the eye line, y down, in eye
// distances, as everywhere in the drawing room.
#pragma once

#include "tests/studio/draw/plane.h"
#include "tests/studio/draw/view.h"

#include "engine/face/pose.h"
#include "engine/picture/raster.h"

#include <cstdint>

namespace studio {

constexpr int camera_quality = 92;  ///< IJG scale: what a camera writes

/// What is known about a photograph that nothing is wrong with.
struct Known {
    likeness::Pose pose;   ///< eyes, chin, cheeks, and the crown where it is known
    Plane person = {};     ///< 1 where the person is, of the photograph's size; empty: not known
    Plane clothes = {};    ///< 1 where clothes are; empty: not known
    bool glasses = false;  ///< something is before the eyes already
};

struct Plate {
    Grid<Rgb> light;  ///< linear, 1 = white
    Known known;
    float noise = 0;  ///< deviation on smooth parts, code values
    int jpeg_quality = camera_quality;  ///< the file's, when it is written; only what a recipe says about compression changes it

    View view() const;
    float chin() const;  ///< in the face's frame, y
};

/// From sRGB with three channels. `develop` gives the same bytes back.
Plate expose(const likeness::Raster&, Known);
likeness::Raster develop(const Plate&);

/// The face's frame in a picture of that size.
View view_of(const likeness::Pose&, likeness::SizePx);

inline float luminance(Rgb c) { return 0.2126f * c.r + 0.7152f * c.g + 0.0722f * c.b; }

/// Between pixel centres by Catmull-Rom; beyond the rim the picture goes on mirrored.
Rgb sampled(const Grid<Rgb>&, Vec2 px);

/// The picture, and all that is known of it, seen through a rectangle of whole pixels inside it.
void crop(Plate&, Window);

/// Scaled to exactly `size`: by areas where it shrinks, by Catmull-Rom where it grows.
Grid<Rgb> resized(const Grid<Rgb>&, likeness::SizePx size);
Plane resized(const Plane&, likeness::SizePx size);

}  // namespace studio
