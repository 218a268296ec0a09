#include "daemon/command/door/machine.h"
#include "daemon/command/photo/batch.h"
#include "daemon/command/photo/calibrating.h"
#include "daemon/command/photo/commands.h"
#include "daemon/command/photo/outputs.h"
#include "engine/sheet/print.h"

namespace likeness {

namespace {

boost::json::array places_json(const Layout& layout, const std::filesystem::path& photo) {
    boost::json::array places;
    for (const Place& place : layout.places)
        places.push_back({{"photo", photo.string()}, {"preset", place.photo}, {"page", place.page}, {"x_mm", place.x.value},
                          {"y_mm", place.y.value}, {"w_mm", place.width.value}, {"h_mm", place.height.value}, {"turned", place.turned}});
    return places;
}

Result<Layout> print_one(const std::filesystem::path& path, const std::optional<Calibration>& calibration, const SheetPlan& plan, const std::filesystem::path& file) {
    LIKENESS_TRY(Landmarks landmarks, machine_landmarks());
    PhotoWorker worker(std::move(landmarks));
    LIKENESS_TRY(Photograph photograph, read_photograph(path));
    LIKENESS_TRY(photograph.picture, calibrated(std::move(photograph.picture), calibration, path.string()));
    LIKENESS_TRY(const Seen seen, identify(worker.finder, photograph.picture, {.faces_in_keyframes = true}));
    LIKENESS_TRY(Sheet sheet, print_sheet(worker.colours, photograph, seen.head, plan));
    LIKENESS_TRY(write_file(file, sheet.file));
    return std::move(sheet.layout);
}

Exit sheet(const Invocation& invocation) {
    const auto paths = inputs(invocation);
    if (!paths) return misused(paths.error().says);
    const auto name = invocation.value("sheet"), to = invocation.value("to");
    if (!name || !to) return misused(sentence("expected --sheet S and --to FILE"));
    if (paths.value().size() > 1) return misused(sentence("a JPEG holds one page, so one photograph at a time"));
    if (const auto free = check_output(*to, paths.value(), {".jpg", ".jpeg"}); !free) return misused(Sentence{"{}", {local(free.error())}});
    const auto calibration = asked_calibration(invocation);
    if (!calibration) return refuse(invocation, calibration.error());
    const auto plan = plan_sheet(shipped_library(), *name);
    if (!plan) return refuse(invocation, plan.error());

    const std::filesystem::path& photo = paths.value().front();
    const auto layout = print_one(photo, calibration.value(), plan.value(), *to);
    if (!layout) {
        const Exit exit = refuse(invocation, layout.error(), {{"photo", photo.string()}});
        return layout.error().doing == Step::sheet ? Exit::impossible : exit;
    }
    const Layout& made = layout.value();
    if (invocation.json())
        print(boost::json::object{{"sheet", *to}, {"paper_mm", {made.paper.width.value, made.paper.height.value}},
                                  {"pages", made.pages}, {"places", places_json(made, photo)}});
    else
        tell(sentence("{}: {} prints on {} × {} mm", *to, made.places.size(), made.paper.width.value, made.paper.height.value));
    return Exit::good;
}

constexpr Option options[] = {{"sheet", "S", "which prints on which paper"}, {"to", "FILE", "the sheet, a .jpg"}, calibration_option, files_from};

}  // namespace

const Command sheet_command{"sheet", "PHOTO", "Makes a print sheet of an exposure.",
                            "likeness sheet DSC_0002.JPG --sheet eight-one-inch-four-two-inch --to sheet.jpg", options, 0, -1, sheet};

}  // namespace likeness
