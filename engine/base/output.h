// A file that is to be written, looked at before anything is.
#pragma once

#include "engine/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace likeness {

/// Whether it is the same file by whatever name: links and different spellings of a path included.
bool same_file(const std::filesystem::path&, const std::filesystem::path&);

/// The ending in small letters: ".jpg" of IMG.JPG.
std::string ending(const std::filesystem::path&);

/// Refused: the file is one of the inputs, or its ending is not one of those that are written.
Result<void> check_output(const std::filesystem::path& file, const std::vector<std::filesystem::path>& inputs,
                          const std::vector<std::string>& endings);

}  // namespace likeness
