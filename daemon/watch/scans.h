// What the desk of a lane has scanned by hand: `lanes/<lane>.scan`, to which the desk adds a line for each scan.
//
//   2026-06-03T10:42:07.250+08:00 <tab> text
#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

struct ScanLine {
    std::int64_t at_ms = 0;  ///< since 1970, UTC, by the desk's clock
    int offset_min = 0;      ///< of the desk's local time from UTC
    std::string text;        ///< personal, UTF-8; empty: something was scanned, and the line does not tell what
    auto operator<=>(const ScanLine&) const = default;
};

/// Numbers of lines, from 1, with nothing between them that is right.
struct BadLines {
    std::size_t first = 0, last = 0;
    bool operator==(const BadLines&) const = default;
};

struct ScanFile {
    std::vector<ScanLine> lines;
    std::vector<BadLines> bad;
};

/// Total. ISO 8601 with milliseconds and an offset or Z, a tab, the text. Empty lines and those that begin with # say nothing; a line may end
/// with CR LF; what follows the last line feed is under way and not there yet. A bad line may have been anybody's code: it stands among the
/// lines without a text, at its time if that is good, else right after the line before it; several of one time are one.
ScanFile parse_scans(std::string_view bytes);

/// The whole file of a lane; no file: no scans. Again: it cannot be read.
Result<ScanFile> read_scans(const std::filesystem::path& job, const std::string& lane);

/// Where it lies, inside the job.
std::string scans_path(const std::string& lane);

}  // namespace likeness
