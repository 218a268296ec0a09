// A Calibration: what a camera's RGB is in colour under one light, learnt from a photographed chart and kept as an ICC input
// profile that other programs can use too. Called by the commands and by lanes.
#pragma once

#include "engine/base/result.h"
#include "engine/colour/chart.h"
#include "engine/colour/colour_fit.h"
#include "engine/picture/picture.h"

#include <array>
#include <string>

namespace likeness {

struct Calibration {
    Bytes icc;                ///< ICC v2, class scnr: matrix and curves, or a table (lut16) to CIELAB
    std::string make, model;  ///< of the camera, as EXIF says
    bool raw = false;         ///< for the camera's own RGB, not for that of its JPEG files
    std::string balance{};    ///< the chart's white balance: "1.8921 1.4370" for RAW (`Picture::balance`), else as EXIF says; empty: not told
    std::string space;        ///< digest of the profile that the chart's samples had or were assumed to have; "" for RAW
};

/// ΔE2000 of a patch from what the chart is, the exposure put right.
struct PatchJudgement {
    double before = 0;    ///< by the picture's own profile
    double after = 0;     ///< by the calibration
    double left_out = 0;  ///< by one that was fitted to the other patches
};

struct Fitted {
    Calibration calibration;
    ColourModel model = ColourModel::white_balance;
    std::array<PatchJudgement, chart_patches> patches;
    PatchJudgement mean, worst;
    double exposure_stops = 0;  ///< how much more light the chart got than it needs; a calibration does not change it
};

/// The model is chosen by leaving out one patch after the other. Neutral patches become neutral and keep their luminance. The
/// profile's date is the chart's. Aside: the picture's own profile cannot be read.
Result<Fitted> fit_calibration(const Picture&, const Chart&, const std::string& about);

/// Aside: no calibration of ours (any other ICC profile included).
Result<Calibration> read_calibration(const Bytes&, const std::string& about);

/// The picture with the calibration in place of its own profile. Aside: it is for another camera, for RAW and this is none or the other way round, for another colour space, or for another white balance.
Result<Picture> calibrate(Picture, const Calibration&, const std::string& about);

}  // namespace likeness
