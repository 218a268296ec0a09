// A printer's colours: what prints and sheets are converted to, and how they will look.
#pragma once

#include "engine/base/file.h"
#include "engine/base/result.h"
#include "engine/picture/raster.h"
#include "engine/preset/conversion.h"

namespace likeness {

/// Relative, because an intent that keeps what the printer can print keeps the skin; black becomes its black.
constexpr Conversion usual_printer_conversion{.intent = Intent::relative, .black_point_compensation = true};

struct Printer {
    Bytes icc;  ///< for RGB or CMYK, and usable in both directions
    Conversion conversion = usual_printer_conversion;
};

/// Stop: the profile is damaged, for neither RGB nor CMYK, or lacks the way to its colours or the way back.
Result<Printer> printer_of(Bytes icc, const Conversion&, const std::string& about);

/// How an sRGB picture looks when that printer has printed it.
struct SoftProof {
    Raster shown;    ///< sRGB: the printer's colours, paper as white as the screen (relative intent, no compensation)
    Raster outside;  ///< one channel, 255 where the printer does not have the colour
};

/// A colour is outside the printer's gamut where its relative colorimetric print differs by more than this CIEDE2000:
/// a difference that is seen side by side. A start value: at 3 a blue backdrop that dulls visibly counted as inside.
constexpr double gamut_de = 2;

}  // namespace likeness
