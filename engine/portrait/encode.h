// The byte window: the best looking JPEG whose size a preset allows.
#pragma once

#include "engine/codec/jpeg_write.h"
#include "engine/portrait/finding.h"
#include "engine/preset/photo_preset.h"

namespace likeness {

struct EncodedPortrait {
    Bytes bytes;
    int quality = 0;
    ChromaSampling chroma = ChromaSampling::full_444;
    int encodings = 0;  ///< how many files were made to find this one
    Finding size;       ///< the "bytes" limit
};

/// As people write it: "4:4:4".
std::string_view name(ChromaSampling);

/// The best looking file within the preset's window of bytes (tags and profile counted) and its range of quality. How good a file
/// looks is first a matter of the chroma sampling, see `ways` in encode.cpp, then of the quality. Where no file lies within
/// the window it is the nearest one, and `size` names it: hard unless the preset calls "bytes" soft. The quality is never
/// below the floor, and nothing is padded.
Result<EncodedPortrait> encode_in_window(const Raster& srgb, const PhotoPreset&, JpegOptions tags);

}  // namespace likeness
