#include "daemon/command/code/key_file.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

namespace likeness {

namespace {

Fault wrong_key(const std::filesystem::path& file, Sentence says, Sentence hint = {}) {
    return {Remedy::stop, Step::start, file.string(), std::move(says), std::move(hint)};
}

template <class Octets>
Octets random_octets() {
    Octets octets{};
    // Up to 256 bytes come whole or not at all (getrandom(2)); a code or a key without randomness must never be made.
    if (::getrandom(octets.data(), octets.size(), 0) != static_cast<ssize_t>(octets.size())) std::abort();
    return octets;
}

}  // namespace

CodeNonce fresh_nonce() { return random_octets<CodeNonce>(); }

Result<void> create_code_key(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0400);
    if (descriptor < 0 && errno == EEXIST) return wrong_key(file, sentence("there is such a file already, and a key is never written over"));
    if (descriptor < 0) return wrong_key(file, sentence("cannot write: {}", std::strerror(errno)));
    const auto key = random_octets<CodeKey>();
    const bool good = ::write(descriptor, key.data(), key.size()) == static_cast<ssize_t>(key.size()) && ::fsync(descriptor) == 0;
    const int failed = errno;
    if (::close(descriptor) == 0 && good) return done();
    ::unlink(file.c_str());
    return wrong_key(file, sentence("cannot write: {}", std::strerror(failed)));
}

Result<CodeKey> load_code_key(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) return wrong_key(file, sentence("cannot open: {}", std::strerror(errno)), sentence("make one with likeness key new"));
    struct stat status {};
    CodeKey key{};
    const bool known = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    const ssize_t got = known ? ::read(descriptor, key.data(), key.size()) : -1;
    ::close(descriptor);
    if (known && (status.st_mode & 077) != 0) return wrong_key(file, sentence("others may read this key"), sentence("chmod 400"));
    if (got != static_cast<ssize_t>(key.size()) || status.st_size != static_cast<off_t>(key.size()))
        return wrong_key(file, sentence("expected a key of {} bytes, found {}", key.size(), static_cast<std::int64_t>(status.st_size)));
    return key;
}

}  // namespace likeness
