// A Mark: any code seen in a picture.
#pragma once

#include "engine/base/measure.h"

#include <array>
#include <string>

namespace likeness {

struct Mark {
    std::string format;               ///< "QRCode"
    std::string text;                 ///< UTF-8
    std::array<PointPx, 4> corners{}; ///< top left, top right, bottom right, bottom left of the code, in the full photograph
    std::string rung;                 ///< which rung of the ladder read it, such as "1/4 harder"
    bool operator==(const Mark&) const = default;
};

}  // namespace likeness
