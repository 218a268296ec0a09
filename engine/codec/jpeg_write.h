// Writing a JPEG: the certificate photo and the sheet leave in this form.
#pragma once

#include "engine/base/result.h"
#include "engine/base/file.h"
#include "engine/codec/exact_colour.h"
#include "engine/codec/metadata.h"
#include "engine/picture/raster.h"

#include <optional>

namespace likeness {

enum class ChromaSampling { full_444, half_422, quarter_420 };

/// What three channels mean. YCbCr is what `to_ycbcr` gives: for a picture that is encoded several times.
enum class JpegSamples { rgb, ycbcr };

struct JpegOptions {
    int quality = 90;  ///< IJG scale, 1 … 100
    ChromaSampling chroma = ChromaSampling::full_444;
    Dpi resolution{300};        ///< written into JFIF
    Bytes icc;                  ///< written in APP2 segments (ICC.1:2022 annex B.4); empty: none
    MetadataBlocks metadata{};  ///< EXIF and XMP in APP1, IPTC in APP13; none may have more than some 65,500 bytes
    JpegSamples samples = JpegSamples::rgb;
    std::optional<ExactColour> exact{};  ///< pixels that shall decode to one colour; of three channels only
};

/// Grey, RGB or YCbCr. The same raster and options give the same bytes. Baseline, optimised Huffman tables.
Result<Bytes> encode_jpeg(const Raster&, const JpegOptions&);

}  // namespace likeness
