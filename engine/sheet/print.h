// The step `sheet` as a whole: one photograph, each print rendered from it by its own preset, one page as a JPEG.
#pragma once

#include "engine/portrait/render.h"
#include "engine/preset/library.h"
#include "engine/sheet/layout.h"

namespace likeness {

struct Sheet {
    Layout layout;
    Bytes file;  ///< JPEG, sRGB, at the preset's resolution
};

/// What is laid out, looked up once for all subjects of a job. Stop: a preset is missing, or the prints do not fit.
struct SheetPlan {
    SheetPreset preset;
    std::vector<PhotoPreset> photos;  ///< of the preset's prints, in their order
    Layout layout;
    std::vector<SizePx> finished;  ///< the exact sizes of all photo presets: a picture of one of them is a finished photo
};
Result<SheetPlan> plan_sheet(const PresetLibrary&, std::string_view sheet);

/// The sheet's file carries the label and what was done to its prints. A finished photo is accepted only where every print has its very size. `head` is of the single face. Aside: a print's
/// hard limits cannot hold (saying which), or a finished photo has another size. Stop: a print's preset does not permit
/// what is asked, for the print and the file must be the same picture.
Result<Sheet> print_sheet(ColourConverter&, const Photograph&, const std::optional<Head>&, const SheetPlan&, const Label& = {}, const Asked& = {});

}  // namespace likeness
