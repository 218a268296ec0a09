// One process writes a ledger at a time. The lock is the system's (flock) on a file of its own beside the ledger, so it
// ends with the process, however that ends; SQLite's own locks would be lost by opening its file a second time.
#pragma once

#include "engine/base/result.h"

#include <filesystem>

namespace likeness {

class Lock {
public:
    /// Again: another process has it. Stop: the file cannot be made.
    static Result<Lock> take(const std::filesystem::path& ledger);

    Lock(Lock&&) noexcept;
    Lock& operator=(Lock&&) noexcept;
    ~Lock();

private:
    explicit Lock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_ = -1;
};

}  // namespace likeness
