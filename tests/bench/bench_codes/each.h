// The same work on many things, on as many threads as the machine has, each with its own face finder; progress to the error stream.
#pragma once

#include "engine/face/finder.h"
#include "tests/studio/progress.h"

#include <algorithm>
#include <atomic>
#include <ctime>
#include <string>
#include <thread>
#include <vector>

namespace bench {

/// Calls `work(finder, i)` for i = 0 … count-1, in any order. `work` writes to places of its own.
template <class Work>
void each(const std::string& what, std::size_t count, Work work) {
    studio::Progress progress(what, count);
    std::atomic<std::size_t> next{0};
    std::vector<std::jthread> threads;
    const std::size_t many = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, std::max<std::size_t>(1, count));
    for (std::size_t t = 0; t < many; ++t)
        threads.emplace_back([&] {
            likeness::FaceFinder finder;
            for (std::size_t i; (i = next++) < count;) {
                work(finder, i);
                progress.advance();
            }
        });
}

/// CPU milliseconds of this thread since it began.
inline double cpu_ms() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

}  // namespace bench
