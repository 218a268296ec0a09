// Private to portrait: two colours mixed in a pixel, and how much of each there is. How far apart colours are is told in codes,
// as it is seen; how much of each there is in light, which is what a lens mixes.
#pragma once

#include "engine/portrait/light_of_codes.h"

namespace likeness {

inline float dot(const Colour& a, const Colour& b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
inline Colour minus(const Colour& a, const Colour& b) {
    return {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
}

/// All colours in code values. Of a pixel that lies by `share` along the line from the backdrop's code to the person's, the
/// share of its light that is the person's.
float share_in_light(const LightOfCodes&, float share, const Colour& behind, const Colour& line);

/// Before a coloured backdrop its hue tells how much of it shines through, however light or dark a lock of hair is: the share of
/// light that is the person's. 1 before a grey one, and where the person has that hue, too.
float share_by_hue(const LightOfCodes&, const Colour& behind, const Colour& person, const Colour& seen);

/// Whether it is the same colour with less light on it, as in a shadow, which takes the same share of all three channels.
bool is_shade_of(const Colour& behind, const Colour& seen);

/// That, of a backdrop that has a colour.
bool has_colour_of(const Colour& behind, const Colour& seen);

}  // namespace likeness
