// Running the sibling program `likeness`.
#pragma once

#include "engine/base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace studio {

/// The program of that name beside this one.
std::filesystem::path sibling(std::string_view name);

struct Ran {
    int status = 0;      ///< its exit status; 128 + the signal that ended it
    std::string output;  ///< what it wrote to its standard output; errors go where ours go
};

/// Runs a program to its end. Stop: it cannot be started.
likeness::Result<Ran> run(const std::filesystem::path& program, const std::vector<std::string>& arguments);

}  // namespace studio
