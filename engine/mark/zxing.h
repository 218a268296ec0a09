// Private to mark: the first reader. ZXing is included by zxing.cpp and write.cpp alone.
#pragma once

#include "engine/mark/mark.h"
#include "engine/picture/raster.h"

#include <vector>

namespace likeness {

enum class Binarizer {
    done,    ///< the raster is black and white already
    local,   ///< ZXing's own, which takes one mean of a small picture
    global,  ///< one threshold by the histogram
    pure,    ///< a drawing: one upright symbol in black and white
};

enum class Formats {
    qr,   ///< QR alone
    all,  ///< and Micro QR, Data Matrix, Code 128 and EAN-13
};

/// Codes of a grey raster, each text once. Corners in pixels of the raster; `rung` is left empty. `harder`: turned codes too, and more
/// rows looked at.
std::vector<Mark> read_by_zxing(const Raster& grey, Binarizer, bool harder, Formats = Formats::qr);

}  // namespace likeness
