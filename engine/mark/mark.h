// A Mark: any code seen in a picture.
#pragma once

#include "engine/base/measure.h"

#include <array>
#include <string>

namespace likeness {

/// Corners in the full photograph: top left, top right, bottom right, bottom left of the code as it stands upright.
using Quad = std::array<PointPx, 4>;

struct Mark {
    std::string format;               ///< "QRCode"
    std::string text;                 ///< UTF-8, as the reader guessed it
    std::string bytes;                ///< what stands in the symbol, whatever its characters; equal for every reader
    Quad corners{};
    std::string rung;                 ///< which rung of the ladder read it, such as "1/4 harder"
    bool operator==(const Mark&) const = default;
};

}  // namespace likeness
