// What a piece of work costs, whoever else is at work.
#pragma once

#include <ctime>

namespace bench {

/// CPU milliseconds of this thread since it began.
inline double cpu_ms() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

}  // namespace bench
