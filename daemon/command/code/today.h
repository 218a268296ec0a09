// The engine knows no clock: the day is an argument there, and asked for here.
#pragma once

#include <chrono>
#include <ctime>

namespace likeness {

/// By this machine's clock and time zone.
inline std::chrono::sys_days today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    return std::chrono::sys_days(std::chrono::year(local.tm_year + 1900) / (local.tm_mon + 1) / local.tm_mday);
}

}  // namespace likeness
