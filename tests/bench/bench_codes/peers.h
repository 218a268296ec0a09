// What others read: ZXing 1.4 by itself, all that ZXing and zbar can be asked for together, and the program zbarimg.
#pragma once

#include "engine/picture/raster.h"

#include <filesystem>
#include <set>
#include <string>

namespace bench {

using Texts = std::set<std::string>;

/// One call with ZXing's own defaults, which try harder, turned and smaller.
Texts zxing_alone(const likeness::Raster& grey);

/// Every scale (1/4 to 3 times), threshold and effort of ZXing, dark on light and light on dark, and zbar at every scale.
Texts union_of_all(const likeness::Raster& grey);

/// What the program prints for a file.
Texts zbarimg(const std::filesystem::path&);

}  // namespace bench
