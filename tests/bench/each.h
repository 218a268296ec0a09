// The same work on many things, on as many threads as the machine has, each with a tool of its own; progress to the error stream.
#pragma once

#include "tests/studio/progress.h"

#include <algorithm>
#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace bench {

/// Calls `work(tool, i)` for i = 0 … count-1, in any order. `work` writes to places of its own.
template <class Tool, class Work>
void each(const std::string& what, std::size_t count, Work work) {
    studio::Progress progress(what, count);
    std::atomic<std::size_t> next{0};
    std::vector<std::jthread> threads;
    const std::size_t many = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, std::max<std::size_t>(1, count));
    for (std::size_t t = 0; t < many; ++t)
        threads.emplace_back([&] {
            Tool tool;
            for (std::size_t i; (i = next++) < count;) {
                work(tool, i);
                progress.advance();
            }
        });
}

}  // namespace bench
