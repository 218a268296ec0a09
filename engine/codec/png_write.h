// Writing a PNG: for proofs that are to be seen without a JPEG's traces.
#pragma once

#include "engine/base/file.h"
#include "engine/base/result.h"
#include "engine/picture/raster.h"

namespace likeness {

/// Grey or RGB in sRGB, and said so by an sRGB chunk (ISO/IEC 15948 11.3.3.5). The same raster gives the same bytes.
Result<Bytes> encode_png(const Raster&);

}  // namespace likeness
