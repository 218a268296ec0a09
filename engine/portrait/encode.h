// The byte window: the best JPEG whose size a preset allows.
#pragma once

#include "engine/codec/jpeg_write.h"
#include "engine/portrait/finding.h"
#include "engine/preset/photo_preset.h"

namespace likeness {

struct EncodedPortrait {
    Bytes bytes;
    int quality = 0;
    ChromaSampling chroma = ChromaSampling::full_444;
    Finding size;  ///< the "bytes" limit
};

/// The highest quality within the preset's range whose file, tags and profile counted, stays under the greatest size:
/// full chroma first, quarter chroma where full would need a quality under 70. Where even the floor is too large the
/// floor is kept and `size` says so: hard unless the preset calls "bytes" soft. Nothing is padded.
Result<EncodedPortrait> encode_in_window(const Raster& srgb, const PhotoPreset&, JpegOptions tags);

}  // namespace likeness
