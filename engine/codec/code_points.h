// Private to codec: the colours of a file that describes them by numbers instead of a profile (HEIF's nclx, PNG's cICP, sRGB,
// gAMA and cHRM).
#pragma once

#include "engine/base/result.h"
#include "engine/picture/picture.h"

namespace likeness {

/// A CIE 1931 chromaticity.
struct Xy {
    double x, y;
};

/// Primaries and white that count as a known space when each lies within 0.001.
struct Primaries {
    Xy red, green, blue, white;
};

/// What a described space is to a Picture: none where it is sRGB, else `Picture::camera`, the matrix of a space that has
/// sRGB's curve.
using Described = std::optional<std::array<double, 9>>;

/// ColourPrimaries and TransferCharacteristics of ITU-T H.273; unspecified (2) counts as sRGB's.
/// Aside: spaces other than sRGB and Display P3, and HDR (PQ, HLG), whose light does not fit into a certificate photo.
Result<Described> described_by_code_points(int primaries, int transfer, const std::string& about);

/// By chromaticities and the exponent that encodes light, about 1/2.2 for sRGB (ISO/IEC 15948 11.3.3.5). Aside: as above.
Result<Described> described_by_numbers(const Primaries&, double exponent, const std::string& about);

/// sRGB's own: ITU-R BT.709's, and 0.45455.
extern const Primaries srgb_primaries;
constexpr double srgb_exponent = 0.45455;

}  // namespace likeness
