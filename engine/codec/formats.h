// Private to codec: the format readers that `read.cpp` lists in its table, and what they share.
#pragma once

#include "engine/codec/read.h"

#include <mutex>
#include <variant>

namespace likeness {

using Encoded = std::span<const std::uint8_t>;

Result<Picture> read_jpeg(Encoded, const std::string& about, ReadOptions);
Result<Picture> read_png(Encoded, const std::string& about, ReadOptions);
Result<Picture> read_tiff(Encoded, const std::string& about, ReadOptions);
Result<Picture> read_raw(Encoded, const std::string& about, ReadOptions);
Result<Picture> read_heif(Encoded, const std::string& about, ReadOptions);
Result<Picture> read_webp(Encoded, const std::string& about, ReadOptions);

/// Whether the closing mark of the format is there.
bool jpeg_ends(Encoded);
bool png_ends(Encoded);
bool heif_ends(Encoded);
bool webp_ends(Encoded);

/// Whether a TIFF is a camera's RAW: its first picture is a thumbnail, and taking that for the photograph would be a guess.
bool is_raw_tiff(Encoded);

/// What EXIF (anywhere in the file) says, and its orientation 1 … 8. A file without EXIF, or with a broken one, gives
/// an empty Exposure and 1.
struct ExifFacts {
    Exposure exposure;
    int orientation = 1;
};
ExifFacts read_exif(Encoded);
/// EXIF as it stands by itself: a TIFF header and what follows, of a picture of this size.
ExifFacts read_exif_block(Encoded, SizePx);
/// HEIF's EXIF, found by libheif. Its orientation is not the picture's: HEIF turns by its own boxes.
ExifFacts read_heif_exif(Encoded);

/// What a decoder brought out, as it lies in the file: 8 bits, or 16.
using Samples = std::variant<Raster, DeepRaster>;

/// The samples upright: 16 bits become `deep`, and `pixels` the same in 8; `full` is their size.
Picture upright_picture(Samples, int orientation);

/// exiv2's XMP toolkit is one for the process. Held by whatever lets exiv2 read or write a file's metadata.
std::unique_lock<std::mutex> xmp_toolkit();

/// The Fault of a photograph that cannot be read.
Fault unreadable(const std::string& about, Sentence says, Sentence hint = {});

/// Refuses a declared size that is empty or above `most_pixels`.
Result<void> check_size(const std::string& about, std::int64_t width, std::int64_t height, ReadOptions);

}  // namespace likeness
