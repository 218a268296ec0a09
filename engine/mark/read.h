// Reading codes: a ladder of attempts on one luma plane, the cheap ones first.
#pragma once

#include "engine/mark/mark.h"
#include "engine/picture/raster.h"

#include <functional>
#include <string_view>
#include <vector>

namespace likeness {

enum class Effort {
    cheap,     ///< three scales, and dense patches by themselves; what every frame pays
    thorough,  ///< other thresholds, copies and readers; for a frame that must hold a code
};

struct Codes {
    std::vector<Mark> read;    ///< each text once, in reading order
    std::vector<Quad> unread;  ///< QR codes whose three squares and modules are seen, and which no reader could make out
};

/// Told the name of each rung before it is climbed.
using OnRung = std::function<void(std::string_view rung)>;

/// QR, Micro QR, Data Matrix, Code 128 and EAN-13 codes in a grey raster. `scale` is raster pixels per pixel of the full photograph;
/// corners are given in the latter. The ladder stops at the first rung after which something was read and nothing was left
/// unread. Each QR symbol whose squares are found is also put upright and read by itself.
Codes read_codes(const Raster& grey, double scale, Effort, const OnRung& = {});

}  // namespace likeness
