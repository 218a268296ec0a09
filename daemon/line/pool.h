// A bounded pool: items are worked on by a few threads and their results handed over in the items' order. Includes
// nothing of the house, so that the photograph's commands can use it without the daemon.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <malloc.h>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace likeness {

/// What one photograph gives back the next one takes: else the system would hand out its pages anew, and clear them, for
/// each. Blocks of up to 32 MB, glibc's greatest value (half a thread's heap, malloc.c HEAP_MAX_SIZE), and 256 MB at the end of each
/// arena. Both hold for the process and all its threads' arenas; said once, as mallopt also sweeps the caller's arena.
inline void keep_freed_memory() {
    static const bool said = mallopt(M_MMAP_THRESHOLD, 32 << 20) && mallopt(M_TRIM_THRESHOLD, 256 << 20);
    static_cast<void>(said);
}

/// Calls `work(worker, i)` for i from 0 to count-1 on `threads` threads (at least one), each with a worker of its own from `make()`,
/// and `take(i, result)` on the calling thread in the order of i. At most `4 × threads` results wait at a time.
template <class Make, class Work, class Take>
void each_in_order(std::size_t count, unsigned threads, Make make, Work work, Take take) {
    keep_freed_memory();
    threads = std::max(threads, 1U);
    using Made = decltype(work(std::declval<decltype(make())&>(), std::size_t{}));
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<std::optional<Made>> values(count);
    std::size_t next = 0, taken = 0;
    const std::size_t room = 4 * static_cast<std::size_t>(threads);

    const auto run = [&] {
        auto worker = make();
        while (true) {
            std::size_t mine = 0;
            {
                std::unique_lock lock(mutex);
                changed.wait(lock, [&] { return next >= count || next < taken + room; });
                if (next >= count) return;
                mine = next++;
            }
            Made value = work(worker, mine);
            {
                const std::lock_guard lock(mutex);
                values[mine] = std::move(value);
            }
            changed.notify_all();
        }
    };

    std::vector<std::jthread> pool;
    for (unsigned i = 0; i < threads && i < count; ++i) pool.emplace_back(run);
    for (std::size_t i = 0; i < count; ++i) {
        std::optional<Made> value;
        {
            std::unique_lock lock(mutex);
            changed.wait(lock, [&] { return values[i].has_value(); });
            value.swap(values[i]);
            ++taken;
        }
        changed.notify_all();
        take(i, std::move(*value));
    }
}

}  // namespace likeness
