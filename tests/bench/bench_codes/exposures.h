// Frames without a code: whether they are taken for keyframes, and what looking for codes costs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace bench {

/// `count` drawn studio exposures of every usual kind of fault, and the real portraits of a folder.
void print_exposures(std::size_t count, std::uint64_t seed, const std::filesystem::path& portraits);

}  // namespace bench
