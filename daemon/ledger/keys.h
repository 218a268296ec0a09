// Where a job's key lives: in the machine's settings and never in the job, so that a copied folder reads nothing
// without it. One file `<job id>.key` of 32 random bytes, mode 0400.
#pragma once

#include "daemon/ledger/vault.h"

#include <filesystem>

namespace likeness {

/// `$LIKENESS_KEYS`, else `$XDG_CONFIG_HOME/likeness/keys`, else `~/.config/likeness/keys`.
std::filesystem::path keys_folder();

/// Makes the folder if need be (mode 0700) and a new key in it. Stop: there is one already, or it cannot be written.
Result<Secret> create_key(const std::filesystem::path& folder, std::string_view job_id);

/// Stop: no such file, readable by others, not 32 bytes.
Result<Secret> load_key(const std::filesystem::path& folder, std::string_view job_id);

}  // namespace likeness
