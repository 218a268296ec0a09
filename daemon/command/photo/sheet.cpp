#include "daemon/command/door/machine.h"
#include "daemon/command/photo/batch.h"
#include "daemon/command/photo/calibrating.h"
#include "daemon/command/photo/commands.h"
#include "daemon/command/photo/json.h"
#include "daemon/command/photo/outputs.h"
#include "daemon/command/photo/soft_proof.h"
#include "engine/colour/examine.h"
#include "engine/sheet/print.h"

namespace likeness {

namespace {

namespace fs = std::filesystem;

boost::json::array places_json(const Layout& layout, const std::filesystem::path& photo) {
    boost::json::array places;
    for (const Place& place : layout.places)
        places.push_back({{"photo", photo.string()}, {"preset", place.photo}, {"page", place.page}, {"x_mm", place.x.value},
                          {"y_mm", place.y.value}, {"w_mm", place.width.value}, {"h_mm", place.height.value}, {"turned", place.turned}});
    return places;
}

struct PrintersAsked {
    std::optional<Printer> printer;  // --printer-icc, else the machine's
    std::optional<Printer> shown;    // --soft-proof
};

Result<PrintersAsked> printers_asked(const Invocation& invocation) {
    PrintersAsked asked;
    LIKENESS_TRY(asked.shown, soft_proof_printer(invocation));
    if (const auto file = invocation.value("printer-icc")) {
        LIKENESS_TRY(const Conversion conversion, printer_conversion(invocation, usual_printer_conversion));
        LIKENESS_TRY(asked.printer, printer_of_file(*file, conversion));
        return asked;
    }
    LIKENESS_TRY(asked.printer, machine_printer());
    if (asked.printer) {
        LIKENESS_TRY(asked.printer->conversion, printer_conversion(invocation, asked.printer->conversion));
    }
    return asked;
}

// The sheet as it will be printed. What cannot be is counted in the prints; the skin is the photograph's, once.
Result<PrintedLook> show_printed(PhotoWorker& worker, const Photograph& photograph, const std::optional<Head>& head, const Sheet& sheet, const SheetPlan& plan, const Printer& printer, const fs::path& file) {
    PrintedLook all;
    std::vector<Raster> shown;
    double pixels = 0;
    for (const Raster& print : sheet.prints) {
        LIKENESS_TRY(PrintedLook look, look_printed(worker.colours, print, photograph.picture, photograph.about, shown.empty() ? head : std::nullopt, printer));
        const double area = 1.0 * print.width() * print.height();
        pixels += area;
        all.out_of_gamut += (look.out_of_gamut - all.out_of_gamut) * area / pixels;
        if (shown.empty()) all.out_of_gamut_skin = look.out_of_gamut_skin;
        shown.push_back(std::move(look.shown));
    }
    LIKENESS_TRY(const Bytes jpeg, encode_jpeg(sheet_page(plan, shown), {.quality = 95, .resolution = plan.preset.resolution, .icc = srgb_icc()}));
    LIKENESS_TRY(write_soft_proof(file, jpeg));
    return all;
}

struct Printed {
    Layout layout;
    std::optional<PrintedLook> look;
};

Result<Printed> print_one(const fs::path& path, const std::optional<Calibration>& calibration, const SheetPlan& plan, const fs::path& file, const PrintersAsked& asked) {
    LIKENESS_TRY(const Machine machine, this_machine());
    PhotoWorker worker(machine);
    LIKENESS_TRY(Photograph photograph, read_photograph(path, worker.reading));
    LIKENESS_TRY(photograph.picture, calibrated(std::move(photograph.picture), calibration, path.string()));
    LIKENESS_TRY(const Seen seen, identify(worker.finder, photograph.picture, {.faces_in_keyframes = true}));
    LIKENESS_TRY(Sheet sheet, print_sheet(worker.colours, photograph, seen.head, plan, {}, {}, asked.printer));
    LIKENESS_TRY(write_file(file, sheet.file));
    Printed printed{.layout = sheet.layout};
    if (asked.shown) {
        LIKENESS_TRY(printed.look, show_printed(worker, photograph, seen.head, sheet, plan, *asked.shown, soft_proof_file(file)));
    }
    return printed;
}

Exit sheet(const Invocation& invocation) {
    const auto paths = inputs(invocation);
    if (!paths) return misused(paths.error().says);
    const auto name = invocation.value("sheet"), to = invocation.value("to");
    if (!name || !to) return misused(sentence("expected --sheet S and --to FILE"));
    if (paths.value().size() > 1) return misused(sentence("a JPEG holds one page, so one photograph at a time"));
    const fs::path soft_proof = soft_proof_file(*to);
    std::vector<fs::path> written{*to};
    if (invocation.has("soft-proof")) written.push_back(soft_proof);
    for (const fs::path& file : written)
        if (const auto free = check_output(file, paths.value(), {".jpg", ".jpeg"}); !free) return misused(Sentence{"{}", {local(free.error())}});
    const auto checked = [&](bool for_a_printer) { return check_conversion(invocation, for_a_printer, "--printer-icc ICC or --soft-proof ICC"); };
    if (const auto conversion = checked(true); !conversion) return misused(conversion.error().says);
    const auto asked = printers_asked(invocation);
    if (!asked) return refuse(invocation, asked.error());
    if (const auto used = checked(asked.value().printer || asked.value().shown); !used) return misused(used.error().says);
    const auto calibration = asked_calibration(invocation);
    if (!calibration) return refuse(invocation, calibration.error());
    const auto plan = plan_sheet(shipped_library(), *name);
    if (!plan) return refuse(invocation, plan.error());

    const fs::path& photo = paths.value().front();
    const auto printed = print_one(photo, calibration.value(), plan.value(), *to, asked.value());
    if (!printed) {
        const Exit exit = refuse(invocation, printed.error(), {{"photo", photo.string()}});
        return printed.error().doing == Step::sheet ? Exit::impossible : exit;
    }
    const auto& [layout, look] = printed.value();
    const auto& [printer, shown] = asked.value();
    if (invocation.json()) {
        boost::json::object line{{"sheet", *to}, {"paper_mm", {layout.paper.width.value, layout.paper.height.value}},
                                 {"pages", layout.pages}, {"places", places_json(layout, photo)}, {"profile", icc_name(printer ? printer->icc : srgb_icc())}};
        if (look) line["soft_proof"] = soft_proof_json(soft_proof, *shown, *look);
        print(line);
    } else {
        tell(sentence("{}: {} prints on {} × {} mm", *to, layout.places.size(), layout.paper.width.value, layout.paper.height.value));
        if (look) tell(soft_proof_text(soft_proof, *shown, *look));
    }
    return Exit::good;
}

constexpr Option options[] = {{"sheet", "S", "which prints on which paper"}, {"to", "FILE", "the sheet, a .jpg"},
                              {"printer-icc", "ICC", "convert the prints to the printer of this ICC profile, and embed it; else as the machine's settings say"},
                              calibration_option, soft_proof_option, intent_option, no_compensation_option, files_from};

}  // namespace

const Command sheet_command{"sheet", "PHOTO", "Makes a print sheet of an exposure.",
                            "likeness sheet DSC_0002.JPG --sheet eight-one-inch-four-two-inch --to sheet.jpg", options, 0, -1, sheet};

}  // namespace likeness
