// A proof of a calibration: the calibrated photograph with the chart that was found, each patch beside what it should be.
#pragma once

#include "engine/colour/chart.h"

#include <string>

namespace likeness {

struct ChartProof {
    Raster picture;         ///< the calibrated photograph in sRGB, reduced or whole
    SizePx full;            ///< of the photograph
    ChartMap map;           ///< of the chart, in the photograph
    double exposure = 1;    ///< what a perfect white gives there
    std::string headline;   ///< in the reader's language; stands below the photograph
};

/// sRGB, at most 1,600 pixels long. Each patch is framed; the disc on it is of the colour that it should have, so that a
/// disc that cannot be seen is a patch that is right.
Raster draw(const ChartProof&);

}  // namespace likeness
