// Where the files of a command go, settled before anything is written.
#pragma once

#include "engine/base/result.h"

#include <filesystem>
#include <vector>

namespace likeness {

/// `folder/<stem>.jpg` for each input. Refused, naming the input: two inputs of one stem; an output that is an input.
Result<std::vector<std::filesystem::path>> outputs(const std::vector<std::filesystem::path>& inputs,
                                                   const std::filesystem::path& folder);

/// The ending in small letters: ".jpg" of IMG.JPG.
std::string ending(const std::filesystem::path&);

/// Refused: the file is one of the inputs, or its ending is not one of those that are written.
Result<void> check_output(const std::filesystem::path& file, const std::vector<std::filesystem::path>& inputs,
                          const std::vector<std::string>& endings);

}  // namespace likeness
