#include "engine/base/key_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace likeness {

namespace {

namespace fs = std::filesystem;

Fault wrong_key(const fs::path& file, Sentence says, Sentence hint = {}) {
    return {Remedy::stop, Step::start, file.string(), std::move(says), std::move(hint)};
}

/// Everything in or nothing: a file of half a key would lock for ever what is sealed with it.
bool put(int descriptor, const KeyBytes& key) {
    return ::write(descriptor, key.data(), key.size()) == static_cast<ssize_t>(key.size()) && ::fsync(descriptor) == 0;
}

void flush_folder(const fs::path& folder) {
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

}  // namespace

Result<void> create_key_file(const fs::path& file, const KeyBytes& key) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0400);
    if (descriptor < 0 && errno == EEXIST) return wrong_key(file, sentence("there is such a file already, and a key is never written over"));
    if (descriptor < 0) return wrong_key(file, sentence("cannot write: {}", std::strerror(errno)));
    const bool good = put(descriptor, key);
    const int failed = errno;
    if (::close(descriptor) != 0 || !good) {
        ::unlink(file.c_str());
        return wrong_key(file, sentence("cannot write: {}", std::strerror(failed)));
    }
    flush_folder(file.parent_path());
    return done();
}

Result<KeyBytes> read_key_file(const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0 && errno == ENOENT) return wrong_key(file, sentence("there is no such file"));
    if (descriptor < 0) return wrong_key(file, sentence("cannot open: {}", std::strerror(errno)));

    struct stat status {};
    KeyBytes key{};
    const bool known = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    const ssize_t got = known ? ::read(descriptor, key.data(), key.size()) : -1;
    ::close(descriptor);
    if (known && (status.st_mode & 077) != 0) return wrong_key(file, sentence("others may read this key"), sentence("chmod 400"));
    if (got != static_cast<ssize_t>(key.size()) || status.st_size != static_cast<off_t>(key.size()))
        return wrong_key(file, sentence("expected a key of {} bytes, found {}", key.size(), static_cast<std::int64_t>(status.st_size)));
    return key;
}

}  // namespace likeness
