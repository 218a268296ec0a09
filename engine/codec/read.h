// Reading a photograph: one façade over the formats. The format is told by the bytes, never by the file's name.
#pragma once

#include "engine/base/result.h"
#include "engine/picture/picture.h"

#include <filesystem>
#include <optional>
#include <span>

namespace likeness {

struct ReadOptions {
    /// A JPEG may come out reduced by 2, 4 or 8 (its DCT does that for almost nothing), a RAW by 2 (one pixel for each
    /// cell of its mosaic), as long as its longer side keeps this many pixels; 0: never reduced. Default: enough for a two-inch print out of a usual studio frame.
    int least_long_side = 2400;
    /// Larger declared sizes are refused before any memory is taken. Default: enough for a 150-megapixel back, which has
    /// 14,204 × 10,652.
    std::int64_t most_pixels = 160'000'000;
};

/// Aside: missing, empty, no photograph, a format or camera that is not read, a damaged or cut file, an animation, HDR,
/// more than `most_pixels`.
Result<Picture> read_picture(const std::filesystem::path&, ReadOptions = {});

/// The same from memory; `about` names the photograph in a Fault.
Result<Picture> read_picture(std::span<const std::uint8_t> bytes, const std::string& about, ReadOptions = {});

/// Whether the bytes are those of a RAW file, of a camera that is known or not.
bool is_raw(std::span<const std::uint8_t> bytes);

/// The JPEG that a camera puts into its RAW, upright, where it is at least 1000 pixels long: enough to read a code in, and
/// cheap. Its colours are the camera's sRGB, not those of the RAW. `full` is the RAW's size. None: no RAW, or no such JPEG.
std::optional<Picture> read_preview(std::span<const std::uint8_t> bytes);

/// What EXIF says, for a file that may be broken further on; empty where nothing can be read.
Exposure read_exposure(std::span<const std::uint8_t> bytes);

/// Whether the file has the true end of its format: a JPEG's EOI, a PNG's IEND, the lengths that RIFF (WebP) and the boxes
/// of HEIF declare. A copy that is still running, or was cut, has not. Formats without a closing mark (TIFF) are told by
/// reading them: true here.
bool has_true_end(std::span<const std::uint8_t> bytes);

/// Whether the bytes begin as one of the formats that are read, or as a RAW file.
bool looks_like_photograph(std::span<const std::uint8_t> bytes);

}  // namespace likeness
