#include "daemon/command/photo/outputs.h"

#include <algorithm>
#include <map>

namespace likeness {

namespace fs = std::filesystem;

namespace {

Fault misuse(const fs::path& about, Sentence says) {
    return {Remedy::stop, Step::start, about.string(), std::move(says), {}};
}

// The same file by whatever name: links and different spellings of a path included.
bool same_file(const fs::path& one, const fs::path& other) {
    std::error_code error;
    if (fs::equivalent(one, other, error)) return true;
    return fs::weakly_canonical(one, error) == fs::weakly_canonical(other, error);
}

}  // namespace

Result<std::vector<fs::path>> outputs(const std::vector<fs::path>& inputs, const fs::path& folder) {
    std::vector<fs::path> files;
    std::map<fs::path, fs::path> taken;
    for (const fs::path& input : inputs) {
        const fs::path file = folder / (input.stem().string() + ".jpg");
        if (const auto [earlier, first] = taken.emplace(file, input); !first)
            return misuse(input, sentence("would be written to {}, as {} would", file.string(), earlier->second.string()));
        files.push_back(file);
    }
    for (const fs::path& file : files)
        for (const fs::path& input : inputs)
            if (same_file(file, input)) return misuse(input, sentence("is an input and would be written over"));
    return files;
}

std::string ending(const fs::path& file) {
    std::string text = file.extension().string();
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

Result<void> check_output(const fs::path& file, const std::vector<fs::path>& inputs, const std::vector<std::string>& endings) {
    std::string known;
    for (const std::string& one : endings) known += (known.empty() ? "" : ", ") + one;
    if (std::ranges::find(endings, ending(file)) == endings.end())
        return misuse(file, sentence("expected a name that ends in {}", known));
    for (const fs::path& input : inputs)
        if (same_file(file, input)) return misuse(input, sentence("is an input and would be written over"));
    return done();
}

}  // namespace likeness
