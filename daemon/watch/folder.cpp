#include "daemon/watch/folder.h"

#include <algorithm>
#include <array>
#include <sys/stat.h>

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 25> photograph_endings{
    ".jpg", ".jpeg", ".jpe", ".png", ".tif", ".tiff", ".heic", ".heif", ".hif",  ".avif", ".webp",
    ".dng", ".nef", ".nrw",
    ".cr2", ".cr3",  ".crw", ".arw", ".raf", ".orf",  ".rw2",  ".pef",  ".kdc", ".srw", ".x3f"};
constexpr std::array<std::string_view, 4> unfinished_endings{".tmp", ".part", ".filepart", ".crdownload"};

std::string lower_ending(const fs::path& path) {
    std::string ending = path.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

bool is_under_way(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.starts_with('.') || name.starts_with('~') || std::ranges::find(unfinished_endings, lower_ending(path)) != unfinished_endings.end();
}

}  // namespace

Result<LaneFolder> read_lane(const fs::path& job, const std::string& lane) {
    const fs::path folder = job / "lanes" / lane;
    LaneFolder found;
    std::error_code error;
    fs::recursive_directory_iterator at(folder, error), end;
    for (; !error && at != end; at.increment(error)) {
        const fs::path& path = at->path();
        if (is_under_way(path)) {
            if (at->is_directory(error)) at.disable_recursion_pending();
            continue;
        }
        struct stat status {};
        if (::lstat(path.c_str(), &status) != 0 || S_ISDIR(status.st_mode)) continue;
        if (std::ranges::find(photograph_endings, lower_ending(path)) == photograph_endings.end()) {
            ++found.others;
            continue;
        }
        found.arrivals.push_back({path.lexically_relative(job).generic_string(), static_cast<std::uint64_t>(status.st_size),
                                  status.st_mtim.tv_sec * std::int64_t{1'000'000'000} + status.st_mtim.tv_nsec});
    }
    if (error)
        return Fault{Remedy::again, Step::arrive, folder.string(), sentence("cannot read this folder: {}", error.message()), {}};
    std::ranges::sort(found.arrivals, {}, &Arrival::path);
    return found;
}

}  // namespace likeness
