// What reads a job's capture codes, put together from its settings, its roster and the keys of this machine.
#pragma once

#include "daemon/job/roster.h"
#include "daemon/job/settings.h"
#include "engine/code/decode.h"

#include <filesystem>
#include <string>

namespace likeness {

/// Stop: a key file is not there or not as it must be. Relative ones lie in `keys`.
Result<Decoder> decoder_of(const CodeSettings&, const Roster* roster, const std::filesystem::path& keys);

/// Another one may read another thing from the same code: what was read is looked at again then. Tells nothing of keys or codes.
std::string fingerprint(const Decoder&);

}  // namespace likeness
