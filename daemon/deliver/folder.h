// The step `deliver`, its first way: files in the job's own folders. Temporary name, flush, rename.
#pragma once

#include "engine/base/digest.h"
#include "engine/base/file.h"

#include <optional>
#include <string>

namespace likeness {

/// Whether the file at `job/path` is there with these bytes.
bool is_delivered(const std::filesystem::path& job, const std::string& path, const std::optional<Digest>&);

/// Writes `job/path` whole and gives its digest.
Result<Digest> deliver(const std::filesystem::path& job, const std::string& path, std::span<const std::uint8_t> bytes);

/// Takes back a file of ours. One that was changed by hand since is kept, but not under a name that says it holds:
/// `A-0001.jpg` becomes `A-0001.withdrawn.jpg`. Nothing there is nothing to do.
/// Again: it can be neither removed nor renamed, so it still lies there.
Result<void> take_back(const std::filesystem::path& job, const std::string& path, const std::optional<Digest>&);

/// Removes the drafts that a killed run left in the folders of a job.
void remove_drafts(const std::filesystem::path& job);

}  // namespace likeness
