// A picture for the eye: every person's photograph with what was measured, and the portrait beside it.
#pragma once

#include "engine/base/result.h"

#include <filesystem>

namespace studio {

/// One tile for each subject that has a portrait, by number, eight in a row; as a JPEG. Under a portrait a green bar says
/// captured, an orange one to be taken again. Aside: the job cannot be listed, or a picture cannot be read.
likeness::Result<void> look(const std::filesystem::path& job, const std::filesystem::path& file);

}  // namespace studio
