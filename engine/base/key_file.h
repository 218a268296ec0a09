// A key in a file: 32 bytes that nobody but their owner may read, and that are never written over.
#pragma once

#include "engine/base/result.h"

#include <array>
#include <cstdint>
#include <filesystem>

namespace likeness {

using KeyBytes = std::array<std::uint8_t, 32>;

/// Mode 0400, flushed with its folder. Stop: there is such a file already, or it cannot be written; nothing is left behind then.
Result<void> create_key_file(const std::filesystem::path&, const KeyBytes&);

/// Stop: no such file, readable by others, not 32 bytes.
Result<KeyBytes> read_key_file(const std::filesystem::path&);

}  // namespace likeness
