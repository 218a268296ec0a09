// Scans: codes that were read by hand at a lane's desk. The desk's clock is not the camera's, so a scan stands in the lane's course
// only where it is known how far the two are apart.
#pragma once

#include "engine/code/shown.h"

#include <compare>
#include <cstdint>
#include <string>

namespace likeness {

struct Scan {
    std::string lane;
    std::int64_t at_ms = 0;    ///< since 1970, UTC, by the desk's clock
    int offset_min = 0;        ///< of the desk's local time from UTC
    Shown shown;               ///< personal
    auto operator<=>(const Scan&) const = default;
};

/// A scan as the desk wrote it down: `text` tells it from others and is not kept.
struct ScanRead {
    Scan scan;
    std::string text;  ///< personal
};

/// How far a lane's camera is behind the desk: 13 where it shows 10:00:00 while the desk shows 10:00:13.
struct DeskClock {
    int behind_s = 0;
    int unsure_s = 1;  ///< either way; nothing as near to a scan as this is bound
    bool operator==(const DeskClock&) const = default;
};

/// What the desk's clock showed, in ms since 1970 of that clock.
constexpr std::int64_t wall_ms(const Scan& scan) { return scan.at_ms + scan.offset_min * std::int64_t{60'000}; }

/// What the camera's clock showed meanwhile.
constexpr std::int64_t camera_ms(const Scan& scan, const DeskClock& clock) { return wall_ms(scan) - clock.behind_s * std::int64_t{1'000}; }

/// By the desk's clock, "10:00:13".
std::string time_of_day(const Scan&);

}  // namespace likeness
