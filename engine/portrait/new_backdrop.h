// Putting another backdrop behind a person: what the operations replace_backdrop and even_backdrop do to the pixels.
#pragma once

#include "engine/portrait/matte.h"
#include "engine/preset/photo_preset.h"

namespace likeness {

struct Repainted {
    Raster pixels;    ///< RGB, sRGB
    Raster backdrop;  ///< 255 where there is nothing of the person; one channel
};

/// Pure backdrop has the colour exactly. Where person and backdrop mix, the person's own colour is worked out, so that
/// nothing of the old backdrop stays in it.
Repainted replace_backdrop(const Raster& srgb, const Matte&, Rgb8 colour);

/// The backdrop's slow changes of light and colour are taken out: its mean stays, and so do its grain and the person.
Repainted even_backdrop(const Raster& srgb, const Matte&);

}  // namespace likeness
