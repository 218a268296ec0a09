// Writing a JPEG: the certificate photo and the sheet leave in this form.
#pragma once

#include "engine/base/result.h"
#include "engine/base/file.h"
#include "engine/codec/exact_colour.h"
#include "engine/picture/raster.h"

#include <optional>
#include <string>

namespace likeness {

enum class ChromaSampling { full_444, quarter_420 };

/// What three channels mean. YCbCr is what `to_ycbcr` gives: for a picture that is encoded several times.
enum class JpegSamples { rgb, ycbcr };

struct JpegOptions {
    int quality = 90;  ///< IJG scale, 1 … 100
    ChromaSampling chroma = ChromaSampling::full_444;
    Dpi resolution{300};  ///< written into JFIF
    Bytes icc;            ///< written in APP2 segments (ICC.1:2022 annex B.4); empty: none
    std::string xmp;      ///< an XMP packet for APP1 (ISO 16684-1, 65,502 bytes at most); empty: none
    JpegSamples samples = JpegSamples::rgb;
    std::optional<ExactColour> exact{};  ///< pixels that shall decode to one colour; of three channels only
};

/// Grey, RGB or YCbCr. The same raster and options give the same bytes. Baseline, optimised Huffman tables.
Result<Bytes> encode_jpeg(const Raster&, const JpegOptions&);

}  // namespace likeness
