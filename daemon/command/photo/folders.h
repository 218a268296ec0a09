// Folders among the inputs: the photographs in them.
#pragma once

#include "engine/base/result.h"

#include <filesystem>
#include <vector>

namespace likeness {

/// Each folder becomes the photographs in it and in its folders, by path; hidden files and folders are left alone, links to
/// folders not followed. A photograph is a file that begins as one or has the ending of one (so that an empty .jpg is
/// refused and not overlooked); all else is passed over. Other inputs stay as they are. Aside: a folder that cannot be
/// read, or has no photograph.
Result<std::vector<std::filesystem::path>> with_folders_opened(const std::vector<std::filesystem::path>&);

}  // namespace likeness
