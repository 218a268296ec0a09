#include "daemon/command/photo/calibrating.h"

#include "daemon/command/door/machine.h"

namespace likeness {

Result<std::optional<Calibration>> asked_calibration(const Invocation& invocation) {
    const auto file = invocation.value("calibration");
    if (!file) return std::optional<Calibration>{};
    LIKENESS_TRY(const Bytes icc, read_chosen_file(*file));
    auto calibration = read_calibration(icc, *file);
    if (calibration) return std::optional(std::move(calibration.value()));
    Fault fault = calibration.error();
    fault.remedy = Remedy::stop, fault.doing = Step::start;
    return fault;
}

Result<Picture> calibrated(Picture picture, const std::optional<Calibration>& calibration, const std::string& about) {
    if (!calibration) return picture;
    return calibrate(std::move(picture), *calibration, about);
}

}  // namespace likeness
