// A Picture: what reading a photograph gives. Pixels upright, with the ICC bytes the file carries, or none and said so.
#pragma once

#include "engine/base/file.h"
#include "engine/picture/raster.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace likeness {

/// What EXIF says about the exposure. Absent members were not in the file; nothing is guessed.
struct Exposure {
    std::optional<std::int64_t> taken_ms;  ///< DateTimeOriginal + SubSecTimeOriginal, the camera's own clock, ms since 1970 as if UTC
    bool subsecond = false;                ///< whether `taken_ms` is finer than a second
    std::string fraction;                  ///< SubSecTimeOriginal, figures only: "12" is 0.12 s
    std::string offset;                    ///< OffsetTimeOriginal, the camera's clock beyond UTC: "+08:00"
    std::string body_serial;               ///< Exif BodySerialNumber (0xA431)
    std::string make, model;
    std::optional<std::int64_t> counter;   ///< ImageNumber (0x9211), the camera's file counter
    std::optional<double> focal_35mm;      ///< mm on a frame of 36 × 24 mm: FocalLengthIn35mmFilm, or FocalLength by the sensor's size
    std::string white_balance;             ///< "auto" or "manual" (Exif WhiteBalance, 0xA403)
    bool adobe_rgb = false;                ///< Interoperability index R03 (Exif 2.32, DCF optional colour space)
};

struct Picture {
    Raster pixels;          ///< upright, reduced by the decoder to no less than what was asked for; 8 bit
    DeepRaster deep;        ///< the same pixels in 16 bits, where the file has more than 8; else empty
    SizePx full;            ///< size of the whole photograph, upright
    Bytes icc;              ///< the embedded ICC profile's bytes as they stand in the file; empty: it carries none
    std::optional<std::array<double, 9>> camera;  ///< of a RAW, or of a space that the file describes by numbers: from the camera's linear RGB, white balanced, 1 = clipped, to XYZ under D50 (ICC.1:2022 6.3.2.2), by rows; `pixels` hold that RGB by sRGB's curve
    std::optional<std::array<double, 2>> balance;  ///< of a RAW: how many times green's gain red and blue got, as the camera set it
    Exposure exposure;
    std::string format;     ///< "JPEG", "PNG", "TIFF", "RAW", "HEIC", "AVIF", "WebP", or "samples" that a host held
    int jpeg_quality = 0;   ///< IJG quality read from the quantisation tables (luma); 0 where there are none
    Dpi resolution{0};      ///< as the file says; 0 where it does not

    /// Pixels of `pixels` for one pixel of the whole photograph: 1, 1/2, 1/4 …
    double scale() const { return full.width ? static_cast<double>(pixels.width()) / full.width : 1; }
};

}  // namespace likeness
