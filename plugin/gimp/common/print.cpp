#include "plugin/gimp/common/print.h"

#include "engine/base/output.h"
#include "engine/identify/identify.h"

namespace likeness {

Result<Sheet> print(Workshop& workshop, HostImage image, const std::string& name, const std::filesystem::path& to, const OnStep& on_step) {
    LIKENESS_TRY(check_output(to, originals(image), {".jpg", ".jpeg"}));
    LIKENESS_TRY(const SheetPlan plan, plan_sheet(workshop.presets, name));
    LIKENESS_TRY(const std::optional<Printer> printer, machine_printer(workshop.settings));
    tell(on_step, 0.1, sentence("Looking for the face"));
    LIKENESS_TRY(const Photograph photograph, photograph_of(std::move(image), workshop.reading));
    LIKENESS_TRY(const Seen seen, identify(workshop.finder, photograph.picture, {.faces_in_keyframes = true}));
    tell(on_step, 0.6, sentence("Making the sheet"));
    LIKENESS_TRY(Sheet sheet, print_sheet(workshop.colours, photograph, seen.head, plan, {}, {}, printer));
    LIKENESS_TRY(write_file(to, sheet.file));
    return sheet;
}

}  // namespace likeness
