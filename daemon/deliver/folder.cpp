#include "daemon/deliver/folder.h"

namespace likeness {

namespace fs = std::filesystem;

bool is_delivered(const fs::path& job, const std::string& path, const std::optional<Digest>& digest) {
    if (path.empty() || !digest) return false;
    const auto bytes = read_file(job / path);
    return bytes && sha256(bytes.value()) == *digest;
}

Result<Digest> deliver(const fs::path& job, const std::string& path, std::span<const std::uint8_t> bytes) {
    LIKENESS_TRY(write_file(job / path, bytes));
    return sha256(bytes);
}

Result<void> take_back(const fs::path& job, const std::string& path, const std::optional<Digest>& digest) {
    std::error_code error;
    if (path.empty() || !digest || !fs::is_regular_file(fs::symlink_status(job / path, error))) return done();
    error.clear();
    if (is_delivered(job, path, digest))
        fs::remove(job / path, error);
    else
        fs::rename(job / path, (job / path).replace_extension(".withdrawn.jpg"), error);
    if (error)
        return Fault{Remedy::again, Step::deliver, path, sentence("what it was made for no longer holds, and it cannot be taken back: {}", error.message()), {}};
    return done();
}

void remove_drafts(const fs::path& job) {
    std::error_code error;
    for (const char* folder : {"portraits", "sheets"})
        for (const fs::directory_entry& entry : fs::directory_iterator(job / folder, error))
            if (entry.path().filename().string().starts_with(".likeness-")) fs::remove(entry.path(), error);
}

}  // namespace likeness
