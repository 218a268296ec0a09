// ICC profiles that we write, and what colour space a picture is in.
#pragma once

#include "engine/picture/picture.h"

#include <array>
#include <string>

namespace likeness {

/// IEC 61966-2-1 sRGB, and a profile compatible with Adobe RGB (1998), as ICC v4 matrix profiles with parametric
/// curves (v2 tables would take 24 KB of a 40 KB portrait). Their bytes are constant: the date in them is fixed.
const Bytes& srgb_icc();
const Bytes& adobe_rgb_icc();

/// The primaries of sRGB and no curve: what colours are reckoned in between two spaces. A v2 profile, because lcms
/// compensates the black point of perceptual conversions to a v4 one whether it is asked to or not.
const Bytes& linear_srgb_icc();

/// A matrix profile of the camera's RGB by sRGB's curve; `to_xyz` as `Picture::camera`. Constant bytes as above.
Bytes camera_icc(const std::array<double, 9>& to_xyz);

/// The colour space of a picture's samples, and how it is known.
struct SourceSpace {
    Bytes icc;          ///< empty only for CMYK without a profile and for a RAW without a matrix, whose colours nobody can know
    bool assumed = false;  ///< the file says nothing in its profile: taken from EXIF or by default
    std::string name;   ///< "embedded", "camera", "described" (by numbers, as a phone's Display P3), "sRGB" or "Adobe RGB"
};

/// The embedded profile; without one, the matrix of a RAW's camera or of a described space; without that, EXIF interoperability R03 means Adobe RGB (Exif 2.32, DCF 2.0), else sRGB
/// (IEC 61966-2-1 as the DCF default). Both are said to be assumed.
SourceSpace source_space(const Picture&);

}  // namespace likeness
