// A study: the photograph prepared for the checks. The head in sRGB, level, at the certificate photo's own scale, with
// what the checks share (light, CIELAB, skin, the person's mask). Made once a photograph; checks only read it.
#pragma once

#include "engine/colour/convert.h"
#include "engine/face/pose.h"
#include "engine/picture/picture.h"
#include "engine/picture/plane.h"
#include "engine/portrait/check/rims.h"
#include "engine/portrait/check/tone.h"

#include <string>

namespace likeness {

/// The face frame: origin in the middle of the eyes, x along the eye line to the picture's right, y down, unit the eye
/// distance. The eyes are at (-0.5, 0) and (0.5, 0), the nose tip at about y 0.57, the mouth line at 1.15, the chin at 1.8.
struct Study {
    static constexpr double usual_unit = 105;  ///< pixels per eye distance: that of a degree photo of 480 × 640
    static constexpr BoxPx extent{-1.6, -1.8, 3.2, 4.2};  ///< what of the face frame the closeup shows

    const Picture& picture;  ///< as decoded: for what needs more pixels or the file's own (resolution, compression)
    const Head& head;
    double unit = 0;         ///< pixels per eye distance in the closeup: 105, or what the photograph has (never enlarged)
    Raster srgb;             ///< the closeup: three channels, the eye line level; the edge repeated outside the frame
    Plane light;             ///< linear luminance Y, 0 … 1
    Plane l, a, b;           ///< CIELAB, D65 white
    Raster inside;           ///< 255 where the closeup shows the photograph, 0 where its edge is repeated; one channel
    Raster skin;             ///< 255 where the face shows skin: in the face's ellipse, outside eyes, brows and mouth, like the cheeks
    double skin_share = 0;   ///< of the ellipse, those boxes left out
    Cheeks cheeks;           ///< light and colour of the bare skin beside the nose
    Rims rims;               ///< of glasses, where `rims.worn()`
    Raster person;           ///< 255 where the person is; empty without a silhouette

    PointPx at(double x, double y) const;      ///< a place of the face frame in closeup pixels
    PointPx place(int x, int y) const;   ///< the other way: where the middle of a closeup pixel is in the face frame
    BoxPx box(double left, double top, double right, double bottom) const;  ///< a box of the face frame, in closeup pixels
    PointPx in_picture(double x, double y) const;  ///< a place of the face frame in pixels of `picture.pixels`
    double picture_unit() const;                   ///< pixels of `picture.pixels` per eye distance
};

/// Aside: the colour profile cannot be used.
Result<Study> study(ColourConverter&, const Picture&, const std::string& about, const Head&);

}  // namespace likeness
