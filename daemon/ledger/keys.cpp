#include "daemon/ledger/keys.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace likeness {

namespace {

namespace fs = std::filesystem;

fs::path key_file(const fs::path& folder, std::string_view job_id) {
    return folder / (std::string(job_id) + ".key");
}

Fault wrong_key(const fs::path& file, Sentence says, Sentence hint = {}) {
    return {Remedy::stop, Step::start, file.string(), std::move(says), std::move(hint)};
}

std::string environment(const char* variable) {
    const char* value = std::getenv(variable);
    return value ? value : "";
}

/// Everything in or nothing: a key file of half a key would lock the job for ever.
bool put(int descriptor, const Secret& secret) {
    return ::write(descriptor, secret.data(), secret.size()) == static_cast<ssize_t>(secret.size()) && ::fsync(descriptor) == 0;
}

void flush_folder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

}  // namespace

fs::path keys_folder() {
    if (const std::string own = environment("LIKENESS_KEYS"); !own.empty()) return own;
    if (const std::string config = environment("XDG_CONFIG_HOME"); !config.empty()) return fs::path(config) / "likeness/keys";
    return fs::path(environment("HOME")) / ".config/likeness/keys";
}

Result<Secret> create_key(const fs::path& folder, std::string_view job_id) {
    const fs::path file = key_file(folder, job_id);
    std::error_code error;
    if (fs::create_directories(folder, error)) fs::permissions(folder, fs::perms::owner_all, error);
    LIKENESS_TRY(const Secret secret, random_secret());
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        if (errno == EEXIST) return wrong_key(file, sentence("there is a key for this job already"));
        return wrong_key(file, sentence("cannot write: {}", std::strerror(errno)), sentence("LIKENESS_KEYS may name another folder for keys"));
    }
    const bool good = put(descriptor, secret);
    const int failed = errno;
    if (::close(descriptor) != 0 || !good) {
        ::unlink(file.c_str());
        return wrong_key(file, sentence("cannot write: {}", std::strerror(failed)));
    }
    flush_folder(folder);
    return secret;
}

Result<Secret> load_key(const fs::path& folder, std::string_view job_id) {
    const fs::path file = key_file(folder, job_id);
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0 && errno == ENOENT)
        return wrong_key(file, sentence("the key of this job is not on this machine"), sentence("copy it here from the machine that made the job"));
    if (descriptor < 0) return wrong_key(file, sentence("cannot open: {}", std::strerror(errno)));

    struct stat status {};
    Secret secret{};
    const bool known = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    const ssize_t got = known ? ::read(descriptor, secret.data(), secret.size()) : -1;
    ::close(descriptor);
    if (known && (status.st_mode & 077) != 0) return wrong_key(file, sentence("others may read this key"), sentence("chmod 600"));
    if (got != static_cast<ssize_t>(secret.size()) || status.st_size != static_cast<off_t>(secret.size()))
        return wrong_key(file, sentence("expected a key of {} bytes, found {}", secret.size(), static_cast<std::int64_t>(status.st_size)));
    return secret;
}

}  // namespace likeness
