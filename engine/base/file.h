// Whole files in and out. Reading is bounded; writing shows either the old file or the whole new one, never half.
#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace likeness {

using Bytes = std::vector<std::uint8_t>;

/// No photograph that we read is larger (a 150-megapixel 16-bit TIFF is 0.9 GB).
constexpr std::uintmax_t largest_file = std::uintmax_t{2} << 30;

/// The whole file. Aside: missing, a folder, no right to read, empty, larger than `limit`.
/// Again: the device failed while reading.
Result<Bytes> read_file(const std::filesystem::path&, std::uintmax_t limit = largest_file);

/// Writes beside the target under a temporary name (`.likeness-…`), flushes, renames over it and flushes the folder;
/// the parent folder must exist. Writing the bytes that are there already changes nothing, not even the time.
/// Again: disk full or any other failure; the temporary file is gone then.
Result<void> write_file(const std::filesystem::path&, std::span<const std::uint8_t> bytes);

}  // namespace likeness
