#include "daemon/ledger/lock.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace likeness {

Result<Lock> Lock::take(const std::filesystem::path& ledger) {
    const std::string file = ledger.string() + ".lock";
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return Fault{Remedy::stop, Step::record, file, sentence("cannot write: {}", std::strerror(errno)), {}};
    Lock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return Fault{Remedy::again, Step::record, ledger.string(), sentence("another program works on this job"), sentence("one at a time: stop it, or wait until it has ended")};
    return lock;
}

Lock::Lock(Lock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

Lock& Lock::operator=(Lock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

// The file stays: taking it away could take it from under the next process.
Lock::~Lock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace likeness
