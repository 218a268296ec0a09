// Samples that a host holds: an editor has read the file, turned it upright and maybe changed it. From here on they go the way
// that the same samples go out of a TIFF.
#pragma once

#include "engine/base/result.h"
#include "engine/codec/read.h"
#include "engine/picture/picture.h"

#include <cstdint>
#include <variant>
#include <vector>

namespace likeness {

/// How opaque a pixel is: not said, said beside its colour, or its colour is weighed by it.
enum class Alpha { none, straight, premultiplied };

/// Upright, rows without padding, first row on top. Grey or RGB, interleaved, each pixel's alpha behind its colour; 8 bits a sample
/// or 16, encoded as `icc` says. Linear light is encoded by the host before it comes here: 8 bits of it are too coarse, and
/// nothing that looks at faces knows it.
struct HeldSamples {
    SizePx size;
    int colours = 3;  ///< 1 or 3
    Alpha alpha = Alpha::none;
    std::variant<std::vector<std::uint8_t>, std::vector<std::uint16_t>> values;
    Bytes icc;          ///< empty: the host takes them for sRGB
    Dpi resolution{0};  ///< 0: the host does not say
};

/// As `read_picture` gives a TIFF with these samples and this profile; what is transparent lies on white. Without a profile they are sRGB,
/// whatever the exposure says. Aside: no pixels, more than `most_pixels`.
Result<Picture> picture_of(HeldSamples, Exposure, const std::string& about, ReadOptions = {});

}  // namespace likeness
