// Reading codes: a ladder of attempts on one luma plane, the cheap ones first.
#pragma once

#include "engine/mark/mark.h"
#include "engine/picture/raster.h"

#include <vector>

namespace likeness {

enum class Effort {
    cheap,     ///< three scales; what every frame pays
    thorough,  ///< other thresholds, inverted, and coarser; for a frame that must hold a code
};

struct Codes {
    std::vector<Mark> read;    ///< each text once, in reading order
    std::vector<Quad> unread;  ///< QR codes whose three squares and modules are seen, and which no reader could make out
};

/// QR codes in a grey raster. `scale` is raster pixels per pixel of the full photograph; corners are given in the
/// latter. The ladder stops at the first rung after which something was read and nothing was left unread. Each symbol whose squares
/// are found is also put upright and read by itself.
Codes read_codes(const Raster& grey, double scale, Effort);

}  // namespace likeness
