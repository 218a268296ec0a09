// The colours a JPEG can hold. Decoders compute RGB from YCbCr in whole numbers, so only one RGB value in four comes out of any
// triple, and encoders that round the other way miss even those: a backdrop that must be 100,197,255 is planned instead.
#pragma once

#include "engine/picture/raster.h"

#include <array>
#include <cstdint>

namespace likeness {

/// Three code values, of R, G, B or of Y, Cb, Cr (JFIF 1.02).
using Triple = std::array<std::uint8_t, 3>;

/// As libjpeg computes them, bit for bit: 16 fractional bits, rounded once (jccolor.c, jdcolor.c).
Triple to_ycbcr(Triple rgb);
Triple from_ycbcr(Triple ycbcr);
Raster to_ycbcr(const Raster& rgb);

/// The steps by which an encoder rounds the mean of a block: the first value of each quantisation table.
struct DcSteps {
    int luma = 1, chroma = 1;
};
/// Those of the IJG quality scale, 1 … 100.
DcSteps dc_steps(int quality);

struct PlannedColour {
    Triple ycbcr;
    Triple rgb;  ///< what a block of it decodes to: the wanted colour, or the nearest that such a JPEG holds
};

/// The triple whose blocks decode to `rgb`, or to the nearest colour (the sum of squared differences); of several the one
/// that a plain conversion comes nearest to. Each decoder that computes as libjpeg does shows the same.
PlannedColour plan_colour(Triple rgb, DcSteps = {});

/// What JpegOptions ask for: pixels that shall have one colour exactly. They have it in each block that holds no other pixel.
struct ExactColour {
    Raster where;  ///< of the picture's size, one channel; 255 where the colour is to be exact
    Triple rgb{};
};

}  // namespace likeness
