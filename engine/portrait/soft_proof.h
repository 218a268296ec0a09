// A print shown before it is printed, and how much of it the printer cannot print.
#pragma once

#include "engine/colour/convert.h"
#include "engine/face/pose.h"

namespace likeness {

struct PrintedLook {
    Raster shown;                             ///< sRGB
    double out_of_gamut = 0;                  ///< share of the pixels whose colour the printer does not have
    std::optional<double> out_of_gamut_skin;  ///< the same of the face's bare skin alone, as the photograph has it; none without a face
};

/// Of a print in sRGB that was made from the picture. Aside: the picture's colour profile cannot be used.
Result<PrintedLook> look_printed(ColourConverter&, const Raster& print, const Picture&, const std::string& about, const std::optional<Head>&, const Printer&);

}  // namespace likeness
