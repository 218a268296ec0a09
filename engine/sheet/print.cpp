#include "engine/sheet/print.h"

#include "engine/colour/examine.h"
#include "engine/preset/fingerprint.h"
#include "engine/preset/free_size.h"
#include "engine/sheet/compose.h"

#include <algorithm>

namespace likeness {

namespace {

Fault unprintable(const Photograph& photograph, Sentence says) {
    return {Remedy::aside, Step::sheet, photograph.about, std::move(says), {}};
}

struct Print {
    Raster pixels;
    std::vector<DoneBy> operations;
};

bool is_finished(const Picture& picture, const SheetPlan& plan) {
    return std::ranges::find(plan.finished, picture.full) != plan.finished.end();
}

Result<Print> finished_print(ColourConverter& colours, const Photograph& photograph, const PhotoPreset& preset) {
    const Picture& picture = photograph.picture;
    if (picture.full != preset.size) {
        Fault fault = unprintable(photograph, sentence("a finished photo of {}×{} px is no {}, which has {}×{} px", picture.full.width,
                                                 picture.full.height, preset.name, preset.size.width, preset.size.height));
        fault.hint = sentence("give the exposure it was made from");
        return fault;
    }
    LIKENESS_TRY(Raster pixels, colours.to_srgb(picture.pixels, source_space(picture), photograph.about, preset.conversion));
    return Print{std::move(pixels), {}};
}

Result<Print> print_of(ColourConverter& colours, const Photograph& photograph, const std::optional<Head>& head,
                        const PhotoPreset& preset, const Asked& asked) {
    if (!head) return unprintable(photograph, sentence("a print needs exactly one face"));
    LIKENESS_TRY(const Permitted permitted, permit(asked, preset));
    LIKENESS_TRY(Portrait portrait, make_portrait(colours, photograph, *head, {}, preset, {}, permitted));
    if (!portrait.pixels.empty()) return Print{std::move(portrait.pixels), std::move(portrait.operations)};
    const auto broken = std::ranges::find_if(portrait.findings, [](const Finding& finding) {
        return finding.hard && finding.verdict != Verdict::pass && finding.verdict != Verdict::warn;
    });
    return unprintable(photograph, sentence("no print of {}: {}", preset.name,
                                      broken == portrait.findings.end() ? "" : english(broken->says)));
}

}  // namespace

Result<SheetPlan> plan_sheet(const PresetLibrary& library, std::string_view name) {
    SheetPlan plan;
    LIKENESS_TRY(plan.preset, library.sheet(name));
    LIKENESS_TRY(const Paper paper, library.paper(plan.preset.paper));
    std::vector<PrintSize> sizes;
    for (const PrintCount& print : plan.preset.prints) {
        LIKENESS_TRY(PhotoPreset photo, library.photo(print.photo));
        photo = of_size(photo, photo.size);  // paper has one size
        sizes.push_back({photo.name, photo.print, print.count});
        plan.photos.push_back(std::move(photo));
    }
    for (const std::string& one : library.photo_names()) {
        LIKENESS_TRY(const PhotoPreset photo, library.photo(one));
        if (photo.has_exact_size()) plan.finished.push_back(photo.size);
    }
    LIKENESS_TRY(plan.layout, lay_out(plan.preset, paper, sizes));
    return plan;
}

Result<Printer> sheet_printer(Bytes icc, const Conversion& conversion, const std::string& about) {
    LIKENESS_TRY(Printer printer, printer_of(std::move(icc), conversion, about));
    if (icc_channels(printer.icc) != 3)
        return Fault{Remedy::stop, Step::start, about, sentence("a sheet is in RGB, and the ICC profile “{}” is one for inks", icc_name(printer.icc)),
                     sentence("ask the printer's maker for the profile that its driver takes")};
    return printer;
}

Raster sheet_page(const SheetPlan& plan, std::span<const Raster> prints) {
    std::vector<Raster> placed;
    for (const Place& place : plan.layout.places) {
        const auto photo = std::ranges::find(plan.photos, place.photo, &PhotoPreset::name);
        placed.push_back(prints[static_cast<std::size_t>(photo - plan.photos.begin())]);
    }
    const std::vector<CutLine> lines = plan.preset.cut_lines ? cut_lines(plan.layout) : std::vector<CutLine>{};
    return compose(plan.layout, placed, plan.preset.resolution, lines);
}

Result<Sheet> print_sheet(ColourConverter& colours, const Photograph& photograph, const std::optional<Head>& head,
                          const SheetPlan& plan, const Label& label, const Asked& asked, const std::optional<Printer>& printer) {
    const bool finished = is_finished(photograph.picture, plan);
    Sheet sheet{.layout = plan.layout};
    std::vector<DoneBy> operations;
    for (const PhotoPreset& photo : plan.photos) {
        LIKENESS_TRY(Print print, finished ? finished_print(colours, photograph, photo)
                                           : print_of(colours, photograph, head, photo, asked));
        sheet.prints.push_back(std::move(print.pixels));
        for (const DoneBy& one : print.operations)
            if (std::ranges::find(operations, one) == operations.end()) operations.push_back(one);
    }
    std::vector<Raster> device = sheet.prints;
    if (printer)
        for (Raster& print : device) {
            LIKENESS_TRY(print, colours.to_printer(print, *printer));
        }
    const Dpi resolution = plan.preset.resolution;
    const Raster page = sheet_page(plan, device);
    LIKENESS_TRY(MetadataBlocks tags, written(Tags{.label = label, .origin = photograph.origin(), .size = page.size(), .resolution = resolution,
                                                   .preset = plan.preset.name, .fingerprint = fingerprint(plan.preset), .operations = operations}));
    LIKENESS_TRY(sheet.file, encode_jpeg(page, {.quality = 95, .resolution = resolution, .icc = printer ? printer->icc : srgb_icc(), .metadata = std::move(tags)}));
    return sheet;
}

}  // namespace likeness
