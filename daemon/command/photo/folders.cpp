#include "daemon/command/photo/folders.h"

#include "daemon/command/photo/outputs.h"
#include "engine/codec/read.h"

#include <algorithm>
#include <array>
#include <fstream>

namespace likeness {

namespace {

namespace fs = std::filesystem;

using namespace std::string_view_literals;
constexpr std::array endings{".jpg"sv, ".jpeg"sv, ".jpe"sv, ".png"sv, ".tif"sv, ".tiff"sv, ".heic"sv, ".heif"sv, ".hif"sv, ".avif"sv, ".webp"sv, ".bmp"sv, ".gif"sv};

bool begins_as_photograph(const fs::path& file) {
    std::array<std::uint8_t, 4096> head{};
    std::ifstream in(file, std::ios::binary);
    in.read(reinterpret_cast<char*>(head.data()), head.size());
    return looks_like_photograph(std::span(head).first(static_cast<std::size_t>(in.gcount())));
}

bool hidden(const fs::path& path) {
    return path.filename().string().starts_with(".");
}

Fault unusable(const fs::path& folder, Sentence says) {
    return {Remedy::aside, Step::read, folder.string(), std::move(says), {}};
}

Result<std::vector<fs::path>> photographs_in(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (hidden(at->path())) {
            if (at->is_directory()) at.disable_recursion_pending();
            continue;
        }
        std::error_code ignored;
        if (!at->is_regular_file(ignored)) continue;
        if (std::ranges::find(endings, ending(at->path())) != endings.end() || begins_as_photograph(at->path())) found.push_back(at->path());
    }
    if (error) return unusable(folder, sentence("cannot read this folder: {}", error.message()));
    if (found.empty()) return unusable(folder, sentence("there is no photograph in this folder"));
    std::ranges::sort(found);
    return found;
}

}  // namespace

Result<std::vector<fs::path>> with_folders_opened(const std::vector<fs::path>& inputs) {
    std::vector<fs::path> all;
    for (const fs::path& input : inputs) {
        std::error_code error;
        if (!fs::is_directory(input, error)) {
            all.push_back(input);
            continue;
        }
        LIKENESS_TRY(const std::vector<fs::path> found, photographs_in(input));
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

}  // namespace likeness
