// Private to mark: where a code may be that no reader and no finder pattern shows: small patches, dense with light and dark, on an even
// ground as light as their light parts.
#pragma once

#include "engine/picture/raster.h"

#include <vector>

namespace likeness {

struct CodeArea {
    BoxPx box;        ///< pixels of the raster
    double side = 0;  ///< of a square as large as what is dense in the box: a code's, where other things were taken for its part

    CodeArea scaled(double factor) const { return {box.scaled(factor), side * factor}; }
};

/// Codes from about 64 pixels a side, and such as blur has not run together over 8 pixels.
std::vector<CodeArea> code_areas(const Raster& grey);

}  // namespace likeness
