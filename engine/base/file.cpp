#include "engine/base/file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace likeness {

namespace {

namespace fs = std::filesystem;

/// Closes a descriptor at the end of the scope; `close` reports what a plain destructor would swallow.
class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int get() const { return fd_; }
    bool good() const { return fd_ >= 0; }
    int close() { return ::close(std::exchange(fd_, -1)); }

private:
    int fd_;
};

Fault unreadable(const fs::path& path, Sentence says, Remedy remedy = Remedy::aside) {
    return {remedy, Step::read, path.string(), std::move(says), {}};
}

Fault unwritable(const fs::path& path, int error) {
    return {Remedy::again, Step::deliver, path.string(), sentence("cannot write: {}", std::strerror(error)), {}};
}

bool write_all(int fd, std::span<const std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

bool same_bytes(const fs::path& path, std::span<const std::uint8_t> bytes) {
    std::error_code error;
    if (fs::file_size(path, error) != bytes.size() || error) return false;
    if (bytes.empty()) return true;  // read_file calls an empty file a fault
    const auto there = read_file(path, bytes.size());
    return there.has_value() && std::ranges::equal(there.value(), bytes);
}

}  // namespace

Result<Bytes> read_file(const fs::path& path, std::uintmax_t limit) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.good()) {
        if (errno == ENOENT) return unreadable(path, sentence("there is no such file"));
        if (errno == EACCES) return unreadable(path, sentence("no right to read this file"));
        return unreadable(path, sentence("cannot open: {}", std::strerror(errno)), Remedy::again);
    }

    struct stat status {};
    if (::fstat(file.get(), &status) != 0) return unreadable(path, sentence("cannot open: {}", std::strerror(errno)));
    if (S_ISDIR(status.st_mode)) return unreadable(path, sentence("this is a folder, not a photograph"));
    if (!S_ISREG(status.st_mode)) return unreadable(path, sentence("this is not a regular file"));
    if (status.st_size == 0) return unreadable(path, sentence("the file is empty"));
    if (static_cast<std::uintmax_t>(status.st_size) > limit)
        return unreadable(path, sentence("the file has {} bytes, expected at most {}", status.st_size, limit));

    Bytes bytes(static_cast<std::size_t>(status.st_size));
    std::size_t have = 0;
    while (have < bytes.size()) {
        const ssize_t got = ::read(file.get(), bytes.data() + have, bytes.size() - have);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return unreadable(path, sentence("cannot read: {}", std::strerror(errno)), Remedy::again);
        if (got == 0) break;
        have += static_cast<std::size_t>(got);
    }
    bytes.resize(have);
    return bytes;
}

Result<void> write_file(const fs::path& path, std::span<const std::uint8_t> bytes) {
    if (same_bytes(path, bytes)) return done();

    const fs::path folder = path.has_parent_path() ? path.parent_path() : ".";
    const fs::path draft = folder / (".likeness-" + path.filename().string());
    {
        Descriptor file(::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
        if (!file.good()) return unwritable(path, errno);
        if (!write_all(file.get(), bytes) || ::fsync(file.get()) != 0 || file.close() != 0) {
            const int error = errno;
            ::unlink(draft.c_str());
            return unwritable(path, error);
        }
    }
    if (::rename(draft.c_str(), path.c_str()) != 0) {
        const int error = errno;
        ::unlink(draft.c_str());
        return unwritable(path, error);
    }
    const Descriptor parent(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!parent.good() || ::fsync(parent.get()) != 0) return unwritable(path, errno);
    return done();
}

}  // namespace likeness
