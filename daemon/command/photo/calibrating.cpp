#include "daemon/command/photo/calibrating.h"

namespace likeness {

Result<std::optional<Calibration>> asked_calibration(const Invocation& invocation) {
    const auto file = invocation.value("calibration");
    if (!file) return std::optional<Calibration>{};
    LIKENESS_TRY(const Bytes icc, read_file(*file));
    LIKENESS_TRY(Calibration calibration, read_calibration(icc, *file));
    return std::optional(std::move(calibration));
}

Result<Picture> calibrated(Picture picture, const std::optional<Calibration>& calibration, const std::string& about) {
    if (!calibration) return picture;
    return calibrate(std::move(picture), *calibration, about);
}

}  // namespace likeness
