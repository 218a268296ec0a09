#include "plugin/gimp/gimp2/procedure.h"

#include "engine/base/json.h"
#include "engine/portrait/told.h"
#include "plugin/gimp/common/apply.h"
#include "plugin/gimp/common/check.h"
#include "plugin/gimp/common/codes.h"
#include "plugin/gimp/common/export.h"
#include "plugin/gimp/common/presets.h"
#include "plugin/gimp/common/print.h"
#include "plugin/gimp/gimp2/held.h"
#include "plugin/gimp/gimp2/places.h"
#include "plugin/gimp/gimp2/read_native.h"
#include "plugin/gimp/gimp2/write_result.h"

#include <algorithm>

namespace likeness {

namespace {

namespace fs = std::filesystem;

constexpr const char* any_image = "RGB*, GRAY*, INDEXED*";

// What the user asked for last, of whichever procedure: a preset that was checked is the one that is applied next.
constexpr const char* last_values = "plug-in-likeness-last-values";

Wanted last_wanted() {
    const gint size = gimp_get_data_size(last_values);
    std::string text(static_cast<std::size_t>(std::max(size, 0)), '\0');
    if (text.empty() || !gimp_get_data(last_values, text.data())) return {};
    return recalled(text);
}

void remember(const Wanted& wanted) {
    const std::string text = remembered(wanted);
    gimp_set_data(last_values, text.data(), static_cast<guint32>(text.size()));
}

void show_step(double share, const Sentence& says) {
    gimp_progress_set_text(local(says).c_str());
    gimp_progress_update(share);
}

// An argument that a procedure lacks is as it would be without one.
Wanted wanted_by(const Call& call, bool whole) {
    if (!call.by_program()) return last_wanted();
    Wanted wanted{.preset = call.text("preset")};
    if (const int age = call.number("age"); age != -1) wanted.age = age;
    if (!whole) return wanted;
    wanted.operations = listed(call.text("operations"));
    wanted.authority = call.text("authority");
    wanted.identifier = call.text("identifier");
    wanted.description = call.text("description");
    if (const double width = call.real("crop-width"); width != 0) wanted.crop = BoxPx{call.real("crop-x"), call.real("crop-y"), width, 0};
    return wanted;
}

Fault impossible(const std::string& why) {
    return {Remedy::aside, Step::render, "", Sentence{"{}", {why}}, {}};
}

Fault broken(const char* what) {
    return {Remedy::aside, Step::deliver, "", sentence("GIMP did not take the result: {}", what), {}};
}

std::string findings_json(std::span<const Finding> findings) {
    return line(json(findings));
}

std::string verdict_of(Verdict verdict) {
    return std::string(name(verdict));
}

Result<Answer> apply_it(const Call& call) {
    const Wanted wanted = wanted_by(call, true);
    LIKENESS_TRY(Workshop workshop, Workshop::open(surroundings()));
    LIKENESS_TRY(order(wanted, workshop.presets));
    LIKENESS_TRY(HostImage image, read_native(call.image));
    LIKENESS_TRY(const Applied applied, apply(workshop, std::move(image), wanted, show_step));
    if (applied.portrait.file.empty()) return impossible(no_portrait(applied.portrait.findings));
    gint32 result = call.image;
    if (call.by_program() && call.number("in-place")) {
        if (!replace(result, applied)) return broken(gimp_get_pdb_error());
    } else {
        const auto made = new_image(applied);
        if (!made) return broken(gimp_get_pdb_error());
        result = *made;
        if (!call.by_program()) gimp_display_new(result);
    }
    remember(wanted);
    const std::string told = findings_text(applied.portrait.findings);
    return Answer{{result, verdict_of(applied.portrait.verdict), findings_json(applied.portrait.findings)}, told.empty() ? "" : wanted.preset + ":" + told};
}

Result<Answer> check_it(const Call& call) {
    const Wanted wanted = wanted_by(call, false);
    LIKENESS_TRY(Workshop workshop, Workshop::open(surroundings()));
    LIKENESS_TRY(order(wanted, workshop.presets));
    LIKENESS_TRY(HostImage image, read_native(call.image));
    LIKENESS_TRY(const Checked checked, check(workshop, std::move(image), wanted, show_step));
    remember(wanted);
    const std::string told = findings_text(checked.findings);
    return Answer{{verdict_of(checked.verdict), findings_json(checked.findings)},
                  wanted.preset + ": " + (told.empty() ? local(sentence("all limits hold")) : local(sentence("not everything is as it should be")) + told)};
}

Result<Scanned> scanned(const Call& call, std::string& about) {
    LIKENESS_TRY(Workshop workshop, Workshop::open(surroundings()));
    LIKENESS_TRY(HostImage image, read_native(call.image));
    about = image.name;
    return scan(workshop, std::move(image), show_step);
}

Result<Answer> scan_it(const Call& call) {
    std::string about;
    LIKENESS_TRY(const Scanned found, scanned(call, about));
    std::string text, format, all;
    std::vector<double> corners;
    if (!found.codes.empty()) {
        const Mark& first = found.codes.front().mark;
        text = first.text, format = first.format;
        for (const PointPx& corner : first.corners) corners.insert(corners.end(), {corner.x, corner.y});
    }
    for (const Code& code : found.codes) all += (all.empty() ? "" : "\n") + code.mark.format + ": " + code.mark.text;
    if (all.empty()) all = local(found.unread.empty() ? sentence("the picture shows no code") : sentence("the picture shows a code that cannot be read"));
    return Answer{{text, format, static_cast<gint32>(corners.size()), corners, json_of(found)}, all};
}

Result<Answer> tag_it(const Call& call) {
    std::string identifier = call.by_program() ? call.text("identifier") : "";
    const std::string description = call.by_program() ? call.text("description") : "";
    if (identifier.empty()) {
        std::string about;
        LIKENESS_TRY(const Scanned found, scanned(call, about));
        LIKENESS_TRY(identifier, number_in(found, about));
    }
    LIKENESS_TRY(const Label label, label_of(identifier, description));
    if (!add_metadata(call.image, entries(label))) return broken(gimp_get_pdb_error());
    return Answer{{identifier}, local(sentence("the image's metadata say {} now", identifier))};
}

// From the menu: beside the file that the image was opened from, under a name that is free.
Result<fs::path> beside(gint32 image, const std::string& what) {
    const fs::path file = taken(gimp_image_get_filename(image));
    if (file.empty()) return Fault{Remedy::stop, Step::deliver, taken(gimp_image_get_name(image)), sentence("the image lies in no folder yet"), sentence("save it first")};
    std::error_code error;
    fs::path to = file.parent_path() / (file.stem().string() + "-" + what + ".jpg");
    for (int i = 2; fs::exists(to, error); ++i) to.replace_filename(file.stem().string() + "-" + what + "-" + std::to_string(i) + ".jpg");
    return to;
}

Result<fs::path> target(const Call& call, const std::string& what) {
    if (!call.by_program()) return beside(call.image, what);
    return fs::path(call.text("file"));
}

Result<Answer> sheet_it(const Call& call) {
    const std::string sheet = call.by_program() ? call.text("sheet") : "eight-one-inch-four-two-inch";
    LIKENESS_TRY(Workshop workshop, Workshop::open(surroundings()));
    LIKENESS_TRY(const fs::path to, target(call, sheet));
    LIKENESS_TRY(HostImage image, read_native(call.image));
    LIKENESS_TRY(const Sheet made, print(workshop, std::move(image), sheet, to, show_step));
    const auto prints = static_cast<gint32>(made.layout.places.size());
    return Answer{{prints, made.layout.paper.width.value, made.layout.paper.height.value}, local(sentence("{}: {} prints on {} × {} mm", to.string(), prints, made.layout.paper.width.value, made.layout.paper.height.value))};
}

Result<Answer> export_it(const Call& call) {
    const Wanted wanted = wanted_by(call, true);
    LIKENESS_TRY(Workshop workshop, Workshop::open(surroundings()));
    LIKENESS_TRY(order(wanted, workshop.presets));
    LIKENESS_TRY(const fs::path to, target(call, wanted.preset));
    LIKENESS_TRY(HostImage image, read_native(call.image));
    LIKENESS_TRY(const Exported exported, export_photo(workshop, std::move(image), wanted, to, show_step));
    if (exported.file.empty()) return impossible(no_portrait(exported.findings));
    remember(wanted);
    return Answer{{to.string(), static_cast<gint32>(exported.bytes), verdict_of(exported.verdict), findings_json(exported.findings)},
                  local(sentence("{}, {} bytes", to.string(), exported.bytes)) + findings_text(exported.findings)};
}

Result<Answer> list_them(const Call& call) {
    LIKENESS_TRY(const Workshop workshop, Workshop::open(surroundings()));
    std::vector<std::string> names, titles;
    std::string text;
    for (const Listed& one : presets(workshop, listed(call.by_program() ? call.text("words") : ""))) {
        names.push_back(one.name);
        titles.push_back(one.title);
        text += (text.empty() ? "" : "\n") + one.name + ": " + one.title;
    }
    return Answer{{static_cast<gint32>(names.size()), names, static_cast<gint32>(titles.size()), titles}, text};
}

const Argument preset_argument{GIMP_PDB_STRING, "preset", "Name of the preset, such as chsi-degree; plug-in-likeness-presets lists them"};
const Argument age_argument{GIMP_PDB_INT32, "age", "The person's age in whole years, where the preset has other limits for children; -1: a grown-up"};
const Argument file_argument{GIMP_PDB_STRING, "file", "The file to be written, a .jpg"};
const Argument verdict_value{GIMP_PDB_STRING, "verdict", "pass, warn, fail or not_judged"};
const Argument findings_value{GIMP_PDB_STRING, "findings", "Each limit, measured and allowed, as JSON (docs/commands.md)"};

std::vector<Argument> all_wanted(std::initializer_list<Argument> more) {
    std::vector<Argument> out{
        preset_argument,
        age_argument,
        {GIMP_PDB_STRING, "operations", "What is to be done beyond cutting and scaling, where the preset permits it: rotate, mirror, enlarge, even_backdrop, replace_backdrop; commas between"},
        {GIMP_PDB_STRING, "authority", "Name or number of the letter that allows these operations; empty: none"},
        {GIMP_PDB_STRING, "identifier", "The subject's number, such as A-0143; empty: none"},
        {GIMP_PDB_STRING, "description", "A description for the file; empty: none"},
        {GIMP_PDB_FLOAT, "crop-x", "Left edge of the crop in pixels of the image"},
        {GIMP_PDB_FLOAT, "crop-y", "Its top edge"},
        {GIMP_PDB_FLOAT, "crop-width", "Its width, the height follows by the preset's shape; 0: the crop is placed by face"},
    };
    out.insert(out.end(), more);
    return out;
}

}  // namespace

std::span<const Procedure> procedures() {
    static const std::vector<Procedure> all{
        {"plug-in-likeness-apply", sentence("Certificate _Photo"), sentence("Makes the certificate photo of a photograph"),
         sentence("Cuts by the face, scales once, converts to sRGB once and fits the file into the preset's window of bytes. The result is what the command likeness render makes of the same samples."),
         any_image, all_wanted({{GIMP_PDB_INT32, "in-place", "1: the image becomes the certificate photo, in one step of its undo; 0: a new image"}}),
         {{GIMP_PDB_IMAGE, "result", "The image with the certificate photo"}, verdict_value, findings_value}, apply_it},
        {"plug-in-likeness-scan", sentence("Read _Code"), sentence("Reads the codes in a picture"), sentence("QR, Micro QR, Data Matrix, Code 128 and EAN-13 codes, as the command likeness scan reads them."), any_image, {},
         {{GIMP_PDB_STRING, "text", "Text of the first code; empty: none was read"},
          {GIMP_PDB_STRING, "format", "Its kind, such as QRCode"},
          {GIMP_PDB_INT32, "num-corners", "8, or 0 without a code"},
          {GIMP_PDB_FLOATARRAY, "corners", "x and y of its corners in pixels of the image, clockwise from its own top left"},
          {GIMP_PDB_STRING, "codes", "All codes as JSON (docs/commands.md)"}},
         scan_it},
        {"plug-in-likeness-tag", sentence("Read Code and _Tag"), sentence("Writes whose picture it is into the image's metadata"),
         sentence("The subject's number goes to dc:identifier, a description to dc:description and the caption of IPTC. Without a number it is read from the code in the picture, if that says one."), any_image,
         {{GIMP_PDB_STRING, "identifier", "The subject's number; empty: as the code in the picture says"}, {GIMP_PDB_STRING, "description", "A description; empty: none"}},
         {{GIMP_PDB_STRING, "number", "The number that stands there now"}}, tag_it},
        {"plug-in-likeness-check", sentence("Chec_k"), sentence("Checks an image against a preset"),
         sentence("A finished certificate photo as the command likeness check does, any other photograph as likeness render does. The image stays as it is."), any_image, {preset_argument, age_argument}, {verdict_value, findings_value}, check_it},
        {"plug-in-likeness-sheet", sentence("Print _Sheet"), sentence("Makes a print sheet of a photograph"), sentence("Each print is rendered from the photograph by its own preset, as the command likeness sheet does."), any_image,
         {{GIMP_PDB_STRING, "sheet", "Name of the sheet; plug-in-likeness-presets lists them"}, file_argument},
         {{GIMP_PDB_INT32, "prints", "How many prints are on it"}, {GIMP_PDB_FLOAT, "width-mm", "The paper's width"}, {GIMP_PDB_FLOAT, "height-mm", "Its height"}}, sheet_it},
        {"plug-in-likeness-export", sentence("E_xport Certificate Photo"), sentence("Writes the certificate photo's file"),
         sentence("The file that the command likeness render makes of the same samples; of an image that keeps its certificate photo, that one. Whole or not at all."), any_image, all_wanted({file_argument}),
         {{GIMP_PDB_STRING, "written", "The file"}, {GIMP_PDB_INT32, "bytes", "Its size"}, verdict_value, findings_value}, export_it},
        {"plug-in-likeness-presets", {}, sentence("Lists the presets"), sentence("Photo presets first, then print sheets."), "", {{GIMP_PDB_STRING, "words", "Only those in which each of these words stands; empty: all"}},
         {{GIMP_PDB_INT32, "num-names", "How many"}, {GIMP_PDB_STRINGARRAY, "names", "What one asks for"}, {GIMP_PDB_INT32, "num-titles", "As many"}, {GIMP_PDB_STRINGARRAY, "titles", "For people"}}, list_them},
    };
    return all;
}

}  // namespace likeness
