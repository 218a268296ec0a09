// The key of an event's capture codes in a file: 32 random bytes that nobody but its owner may read.
#pragma once

#include "engine/base/result.h"
#include "engine/code/envelope.h"

#include <filesystem>

namespace likeness {

/// Mode 0400. Stop: there is such a file already, or it cannot be written.
Result<void> create_code_key(const std::filesystem::path&);

/// Stop: no such file, readable by others, not 32 bytes.
Result<CodeKey> load_code_key(const std::filesystem::path&);

/// From the system's generator.
CodeNonce fresh_nonce();

}  // namespace likeness
