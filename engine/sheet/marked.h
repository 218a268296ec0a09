// A photograph with what was measured drawn over it, without a word: for people who would rather look than read.
#pragma once

#include "engine/picture/raster.h"
#include "engine/sheet/bands.h"

namespace likeness {

/// All places are in pixels of the full, upright photograph.
struct MarkedPhoto {
    Raster picture;             ///< sRGB, grey or RGB, reduced or whole
    SizePx full;                ///< of the photograph
    std::optional<Pose> pose;   ///< of the single face
    std::vector<BoxPx> faces;   ///< where no single face was found: each is framed
    std::optional<BoxPx> crop;  ///< what becomes the certificate photo; the rest is dimmed
    std::vector<Band> bands;    ///< as `allowed_bands` gives them
};

/// The largest size of the photograph's shape within `frame`.
SizePx fitted(SizePx photograph, SizePx frame);

/// The photograph in exactly `size`. Crop white; bands green, beside the face so that the face itself stays as it is;
/// hair top, eye line and chin as lines in their bands' verdict colours (blue without a band), eyes as rings, cheeks as strokes.
Raster marked(const MarkedPhoto&, SizePx size);

}  // namespace likeness
