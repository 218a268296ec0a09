// What was typed behind `likeness-studio`.
#pragma once

#include "tests/studio/make.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <variant>

namespace studio {

struct JudgeOptions {
    std::filesystem::path folder;
    std::filesystem::path list{};  ///< a file with the lines of `job list`; "" asks the program `likeness`
    bool json = false;
};

struct LookOptions {
    std::filesystem::path folder;
    std::filesystem::path to;  ///< a JPEG
};

/// Help and version.
struct Words {
    std::string text;
};

/// Wrong usage, in one sentence.
struct Refusal {
    std::string text;
};

std::variant<MakeOptions, JudgeOptions, LookOptions, Words, Refusal> parse(std::span<const char* const> arguments);

}  // namespace studio
