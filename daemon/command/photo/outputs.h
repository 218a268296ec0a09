// Where the files of a command go, settled before anything is written.
#pragma once

#include "engine/base/output.h"

#include <filesystem>
#include <vector>

namespace likeness {

/// `folder/<stem>.jpg` for each input. Refused, naming the input: two inputs of one stem; an output that is an input.
Result<std::vector<std::filesystem::path>> outputs(const std::vector<std::filesystem::path>& inputs,
                                                   const std::filesystem::path& folder);

}  // namespace likeness
