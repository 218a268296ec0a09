// What was typed behind tests/bench/pose.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace bench {

struct Options {
    std::size_t heads = 500;    ///< drawn heads with truth
    std::size_t gallery = 40;   ///< of these, how many have every kind of defect made in them
    std::size_t cost = 5;       ///< rounds of the 24-megapixel photograph
    std::uint64_t seed = 7'000'000;  ///< of the first head; tests and studio stay far below
    std::filesystem::path faces;     ///< real portraits
    std::filesystem::path profiles;  ///< the presets' folder
    std::filesystem::path look;      ///< a folder for one sheet of pictures a kind; then nothing is measured
    std::string only;                ///< one kind, for `look` and the gallery; empty: all
};

/// Nothing where something was typed that is not understood; `wrong` says what.
std::optional<Options> parse(std::span<char* const> arguments, std::string& wrong);

}  // namespace bench
