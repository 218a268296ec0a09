// The step `arrive`: what lies in a lane's hot folder. An event is a hint; the folder itself is the truth.
#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace likeness {

/// A file that may be a frame's.
struct Arrival {
    std::string path;             ///< inside the job folder, with `/`
    std::uint64_t bytes = 0;
    std::int64_t modified_ns = 0; ///< with `bytes`: tells a file that is known already without reading it
    bool operator==(const Arrival&) const = default;
};

struct LaneFolder {
    std::vector<Arrival> arrivals;  ///< photographs by their ending (JPEG, PNG, TIFF, HEIC, AVIF, WebP, RAW), by path
    std::size_t others = 0;         ///< files that are no photographs by their ending: side-cars, films, notes
};

/// Everything below `job/lanes/<lane>`. Names that begin with a dot or ~ or end in .tmp, .part, .filepart or .crdownload are
/// copies under way and not there yet, folders with all that is in them. Again: the folder cannot be read.
Result<LaneFolder> read_lane(const std::filesystem::path& job, const std::string& lane);

}  // namespace likeness
