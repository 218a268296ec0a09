// What a camera writes about a shot (Exif 2.32, CIPA DC-008), as one APP1 segment of a JPEG.
#pragma once

#include "engine/base/file.h"
#include "engine/base/measure.h"
#include "engine/base/result.h"

#include <cstdint>
#include <string>

namespace studio {

struct ShotFacts {
    std::int64_t taken_ms = 0;  ///< the camera's clock, ms since 1970 as if UTC; written to hundredths
    std::string body;           ///< BodySerialNumber
    std::int64_t count = 0;     ///< ImageNumber (0x9211), the shutter's count
    int orientation = 1;        ///< 1 to 8: how the stored picture lies
    bool tells_turn = true;     ///< false: the camera lay flat and noticed nothing, so it writes 1
    likeness::SizePx stored;    ///< size as stored
};

/// Marker, length and content. The same facts give the same bytes.
likeness::Result<likeness::Bytes> exif_segment(const ShotFacts&);

/// The same facts in the directories of a TIFF or DNG.
likeness::Result<likeness::Bytes> with_exif(const likeness::Bytes& tiff, const ShotFacts&);

}  // namespace studio
