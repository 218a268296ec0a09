// Private to codec: the format readers that `read.cpp` lists in its table, and what they share.
#pragma once

#include "engine/codec/read.h"

#include <mutex>

namespace likeness {

using Encoded = std::span<const std::uint8_t>;

Result<Picture> read_jpeg(Encoded, const std::string& about, ReadOptions);
Result<Picture> read_png(Encoded, const std::string& about, ReadOptions);
Result<Picture> read_tiff(Encoded, const std::string& about, ReadOptions);
Result<Picture> read_raw(Encoded, const std::string& about, ReadOptions);

/// Whether a TIFF is a camera's RAW: its first picture is a thumbnail, and taking that for the photograph would be a guess.
bool is_raw_tiff(Encoded);

/// What EXIF (anywhere in the file) says, and its orientation 1 … 8. A file without EXIF, or with a broken one, gives
/// an empty Exposure and 1.
struct ExifFacts {
    Exposure exposure;
    int orientation = 1;
};
ExifFacts read_exif(Encoded);

/// exiv2's XMP toolkit is one for the process. Held by whatever lets exiv2 read or write a file's metadata.
std::unique_lock<std::mutex> xmp_toolkit();

/// The Fault of a photograph that cannot be read.
Fault unreadable(const std::string& about, Sentence says);

/// Refuses a declared size that is empty or above `most_pixels`.
Result<void> check_size(const std::string& about, std::int64_t width, std::int64_t height);

}  // namespace likeness
