// The certificate photo's own file: exact window of bytes, constant profile, new metadata, whole or not at all.
#pragma once

#include "plugin/gimp/common/apply.h"

#include <filesystem>

namespace likeness {

struct Exported {
    std::filesystem::path file;  ///< empty: none was written, and the findings say why
    Record record;
    std::size_t bytes = 0;
    std::vector<Finding> findings;
    Verdict verdict = Verdict::not_judged;
};

/// Of a photograph: what `likeness render` writes for a TIFF with the same samples. Of an image that keeps the certificate photo made from it
/// (`record_name`): that very file, if preset, age and number are still those and no pixel was changed. Stop: as `order`; a name that is no .jpg; the file that the image was opened from; another
/// preset or number than it was made for, or changed pixels: nothing is written over a rule in silence. Aside, again: as `apply` and `write_file`.
Result<Exported> export_photo(Workshop&, HostImage, const Wanted&, const std::filesystem::path& to, const OnStep& = {});

}  // namespace likeness
