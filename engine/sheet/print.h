// The step `sheet` as a whole: one photograph, each print rendered from it by its own preset, one page as a JPEG.
#pragma once

#include "engine/portrait/render.h"
#include "engine/preset/library.h"
#include "engine/sheet/layout.h"

#include <span>

namespace likeness {

struct Sheet {
    Layout layout;
    Bytes file;                  ///< JPEG at the preset's resolution, in the printer's RGB or in sRGB, the profile embedded
    std::vector<Raster> prints;  ///< one of each photo preset, in their order, in sRGB
};

/// What is laid out, looked up once for all subjects of a job. Stop: a preset is missing, or the prints do not fit.
struct SheetPlan {
    SheetPreset preset;
    std::vector<PhotoPreset> photos;  ///< of the preset's prints, in their order
    Layout layout;
    std::vector<SizePx> finished;  ///< the exact sizes of all photo presets: a picture of one of them is a finished photo
};
Result<SheetPlan> plan_sheet(const PresetLibrary&, std::string_view sheet);

/// The printer of a machine. Stop: as `printer_of`; it is not for RGB, which a sheet's file has.
Result<Printer> sheet_printer(Bytes icc, const Conversion&, const std::string& about);

/// The sheet's file carries the label and what was done to its prints. A finished photo is accepted only where every print has its very size. `head` is of the single face. Each print is
/// converted for the printer, paper and cut lines stay the device's own. Aside: a print's hard limits cannot hold (saying
/// which), or a finished photo has another size. Stop: a print's preset does not permit what is asked, for the print and the
/// file must be the same picture.
Result<Sheet> print_sheet(ColourConverter&, const Photograph&, const std::optional<Head>&, const SheetPlan&, const Label& = {}, const Asked& = {},
                          const std::optional<Printer>& = {});

/// The prints, one of each photo preset in their order, laid out as one page.
Raster sheet_page(const SheetPlan&, std::span<const Raster> prints);

}  // namespace likeness
