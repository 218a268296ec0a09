// The painted colour of skin: mottling, red, shadows under the eyes, beard shadow, freckles, lips and brows' tone.
#pragma once

#include "face_shape.h"
#include "noise.h"

namespace studio {

/// Colour of the face's skin at a point of the unturned face, before light.
Rgb face_albedo(const Sitter& sitter, const FaceShape& face, const Noise& noise, Vec2 f);

/// Colour of neck, chest and ears.
Rgb body_albedo(const Sitter& sitter, const Noise& noise, Vec2 p);

/// Share of lip at a point, 0..1.
float lip_share(const FaceShape& face, const Sitter& sitter, Vec2 f);

/// Where a man's beard would grow, 0..1.
float beard_share(const Sitter& sitter, const FaceShape& face, Vec2 f, BeardKind kind);

/// The brow's middle line at a distance from the face's middle, and how thick it is there (0 outside the brow).
struct BrowPlace {
    float y;
    float thick;
};
BrowPlace brow_at(const BrowForm& brow, float ax);

}  // namespace studio
