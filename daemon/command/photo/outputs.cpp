#include "daemon/command/photo/outputs.h"

#include <map>

namespace likeness {

namespace fs = std::filesystem;

namespace {

Fault misuse(const fs::path& about, Sentence says) {
    return {Remedy::stop, Step::start, about.string(), std::move(says), {}};
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

}  // namespace likeness
