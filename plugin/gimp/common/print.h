// A print sheet of an image, written into a file.
#pragma once

#include "engine/sheet/print.h"
#include "plugin/gimp/common/host_image.h"
#include "plugin/gimp/common/steps.h"
#include "plugin/gimp/common/workshop.h"

#include <filesystem>

namespace likeness {

/// As `likeness sheet`, for the printer that the machine's settings name. Stop: no such sheet, a name that is no .jpg, the file that the image
/// was opened from. Aside, again: as `print_sheet` and `write_file`; there is no file then.
Result<Sheet> print(Workshop&, HostImage, const std::string& sheet, const std::filesystem::path& to, const OnStep& = {});

}  // namespace likeness
