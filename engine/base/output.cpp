#include "engine/base/output.h"

#include <algorithm>
#include <cctype>

namespace likeness {

namespace fs = std::filesystem;

namespace {

Fault refused(const fs::path& about, Sentence says) {
    return {Remedy::stop, Step::start, about.string(), std::move(says), {}};
}

}  // namespace

bool same_file(const fs::path& one, const fs::path& other) {
    std::error_code error;
    if (fs::equivalent(one, other, error)) return true;
    return fs::weakly_canonical(one, error) == fs::weakly_canonical(other, error);
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
        return refused(file, sentence("expected a name that ends in {}", known));
    for (const fs::path& input : inputs)
        if (same_file(file, input)) return refused(input, sentence("is an input and would be written over"));
    return done();
}

}  // namespace likeness
