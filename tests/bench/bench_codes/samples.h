// Photographs of codes with their true texts, and of things that resemble codes.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace bench {

struct Sample {
    std::filesystem::path file;
    std::string truth;  ///< empty: nothing may be read
};

/// Every picture of a folder, by name, with the text in the .txt beside it.
std::vector<Sample> samples(const std::filesystem::path& folder);

/// One row a set: what ZXing, zbar and all together read, what we read, what we saw and could not read, and false texts.
void print_samples(const std::filesystem::path& folder, bool peers);

}  // namespace bench
