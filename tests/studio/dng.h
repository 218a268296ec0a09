// A camera's RAW file with known truth: the sensor's mosaic of an sRGB picture, as a DNG (Adobe DNG 1.4.0.0).
#pragma once

#include "engine/base/file.h"
#include "engine/picture/raster.h"

#include <array>
#include <optional>

namespace studio {

struct DngOptions {
    /// ColorMatrix1: XYZ under D65 to the sensor's RGB, by rows; that of a common full-frame body.
    std::array<double, 9> xyz_to_camera{0.7034, -0.0804, -0.1014, -0.4420, 1.2564, 0.2058, -0.0851, 0.1994, 0.5758};
    /// A second measurement, under illuminant A, as ColorMatrix1; the one above becomes ColorMatrix2. Between the two lights the camera is
    /// the mix that DNG 1.6.0.0 assumes.
    std::optional<std::array<double, 9>> under_tungsten;
    double kelvin = 6504;     ///< of the daylight that the scene is lit by, 4000 … 7000 (CIE 15:2018 4.1.2); colours are those of the picture seen in that light
    double exposure = 1;      ///< times the light of a shot in which sRGB's white is the brightest that does not clip
    int orientation = 1;      ///< as Exif 2.32 tag 0x0112; `lying` is stored as it is given
    likeness::Bytes preview;  ///< a JPEG, put in front as cameras do; empty: none
    bool tells_matrix = true;
};

/// A mosaic of RGGB without noise, 14 bits above a black of 512; libtiff writes it. The same picture gives the same bytes.
likeness::Bytes as_dng(const likeness::Raster& lying, const DngOptions& = {});

}  // namespace studio
