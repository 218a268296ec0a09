#include "daemon/job/scan.h"

#include <cstdio>

namespace likeness {

std::string time_of_day(const Scan& scan) {
    constexpr std::int64_t day_s = 86'400;
    const std::int64_t wall = wall_ms(scan);
    const std::int64_t seconds = wall / 1'000 - (wall % 1'000 < 0);
    const auto second = static_cast<int>((seconds % day_s + day_s) % day_s);
    char text[16];
    std::snprintf(text, sizeof text, "%02d:%02d:%02d", second / 3600 % 24, second / 60 % 60, second % 60);
    return text;
}

}  // namespace likeness
