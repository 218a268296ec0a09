// Private to codec: the colours of a DNG that was measured under two lights. LibRaw 0.20 takes the matrix of one of them, which
// is right under that light only.
#pragma once

#include <array>
#include <optional>

namespace likeness {

using Matrix3 = std::array<double, 9>;  ///< by rows

/// What a DNG says of the camera under one light (DNG 1.6.0.0, chapter 6).
struct DngLight {
    double kelvin = 0;               ///< of CalibrationIlluminant
    Matrix3 colour{};                ///< ColorMatrix: XYZ to the camera's RGB
    std::optional<Matrix3> forward;  ///< ForwardMatrix: balanced RGB to XYZ under D50
    Matrix3 calibration{1, 0, 0, 0, 1, 0, 0, 0, 1};  ///< CameraCalibration
};

/// The correlated colour temperature of EXIF's LightSource (Exif 2.32, tag 0x9208), as Adobe's DNG SDK takes it; none where the code
/// names no light.
std::optional<double> kelvin_of_light_source(int code);

/// As `Picture::camera`: from RGB balanced by `neutral` (AsShotNeutral, what the camera makes of the scene's white) to XYZ
/// under D50. The two lights are mixed by the inverse of their temperatures, for the temperature that the neutral itself has by
/// the mix. None: two lights of one temperature, or numbers that give no matrix.
std::optional<Matrix3> dng_to_xyz(const DngLight& one, const DngLight& other, const std::array<double, 3>& analog_balance, const std::array<double, 3>& neutral);

}  // namespace likeness
