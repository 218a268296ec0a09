// Files come into the hot folders: by rename, in the order of the camera or, in a shuffled lane, in one of chance.
#pragma once

#include "tests/studio/script.h"

#include "engine/base/result.h"

#include <filesystem>

namespace studio {

/// Where a file waits that will be `file` inside the job.
std::filesystem::path waiting(const std::filesystem::path& staging, const std::string& file);

/// Moves all files of the script from `staging` into `job` and sets their times: the camera's, or, in a shuffled lane and
/// for second copies, later ones in the order of arrival. Again: a file cannot be moved.
likeness::Result<void> arrive(const Script&, const std::filesystem::path& staging, const std::filesystem::path& job, std::uint64_t seed);

}  // namespace studio
