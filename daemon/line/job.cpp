#include "daemon/line/job.h"

#include "daemon/ledger/keys.h"
#include "engine/base/digest.h"
#include "engine/preset/age.h"
#include "engine/preset/fingerprint.h"
#include "engine/preset/tables.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

// Raised when the same photograph and preset would give other pixels or findings than before; a version of the program that
// would only write its own number into the tags makes nothing anew.
constexpr std::string_view pipeline = "likeness pipeline 4";

Fault stop(const fs::path& about, Sentence says, Sentence hint = {}) {
    return {Remedy::stop, Step::start, about.string(), std::move(says), std::move(hint)};
}

// Rules come later. Serving a job as if it had none would be a pretence.
Result<void> refuse_rules(const fs::path& folder) {
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder / "rules", error))
        if (entry.path().extension() == ".lua")
            return stop(entry.path(), sentence("rules are not read yet"), sentence("take this file out of the job to serve it without"));
    return done();
}

std::string spelled(const Asked& asked) {
    std::string text;
    for (const auto& [operation, letter] : asked) text += "\n" + std::string(name(operation)) + ":" + letter;
    return text;
}

std::string spelled(const std::vector<Keep>& keep) {
    std::string text;
    for (const Keep one : keep) text += std::string(keep_names[static_cast<std::size_t>(one)]) + " ";
    return text;
}

std::string spelled(const Printer& printer) {
    return "\nprinter=" + hex(sha256(printer.icc)) + " " + std::string(name(printer.conversion.intent)) + (printer.conversion.black_point_compensation ? " compensated" : "");
}

struct Presets {
    PhotoPreset photo;
    SheetPlan sheet;
    Permitted permitted;
};

// What job.lua asks for, about its own keys. The print and the file are one picture, so every preset must permit it.
Result<Permitted> permitted(const fs::path& folder, const Asked& asked, const PhotoPreset& photo, const SheetPlan& sheet) {
    const auto in_settings = [&](Fault fault) {
        fault.about = (folder / "job.lua").string() + ": " + fault.about;
        fault.doing = Step::start;
        return fault;
    };
    auto allowed = permit(asked, photo);
    if (!allowed) return in_settings(allowed.error());
    for (const PhotoPreset& print : sheet.photos)
        if (const auto printed = permit(asked, print); !printed) return in_settings(printed.error());
    return allowed;
}

Result<Presets> presets(const fs::path& folder, const JobSettings& settings, const PresetFolders& folders) {
    const PresetLibrary library(folders(folder));
    LIKENESS_TRY(PhotoPreset photo, library.photo(settings.preset));
    LIKENESS_TRY(SheetPlan sheet, plan_sheet(library, settings.sheet));
    if (settings.age) {
        photo = at_age(std::move(photo), *settings.age);
        for (PhotoPreset& print : sheet.photos) print = at_age(std::move(print), *settings.age);
    }
    LIKENESS_TRY(Permitted may, permitted(folder, settings.asked(), photo, sheet));
    // The print and the file are one picture: a new backdrop is the file's on both.
    if (may.may(Operation::replace_backdrop))
        for (PhotoPreset& print : sheet.photos) print.backdrop = photo.backdrop;
    return Presets{std::move(photo), std::move(sheet), std::move(may)};
}

Job assembled(const fs::path& folder, JobSettings settings, Presets presets, Landmarks landmarks, std::optional<Printer> printer, Ledger ledger) {
    std::string photo = std::string(pipeline) + spelled(presets.photo, photo_fields()) + spelled(settings.asked());
    if (landmarks) photo += "\nlandmarks=" + landmarks.fingerprint();
    std::string all = photo + "\nkeep=" + spelled(settings.keep) + spelled(presets.sheet.preset, sheet_fields());
    for (const PhotoPreset& print : presets.sheet.photos) all += spelled(print, photo_fields());
    if (printer) all += spelled(*printer);
    return {folder,
            std::move(settings),
            std::move(presets.photo),
            std::move(presets.sheet),
            std::move(presets.permitted),
            std::move(landmarks),
            std::move(printer),
            hex(sha256(photo), 16),
            hex(sha256(all), 16),
            std::move(ledger)};
}

}  // namespace

Result<Job> Job::open(const fs::path& folder, const PresetFolders& folders, Access access, Landmarks landmarks, std::optional<Printer> printer) {
    std::error_code error;
    if (!fs::exists(folder / "job.lua", error)) return stop(folder, sentence("no job here: expected job.lua in this folder"), sentence("likeness job new makes one"));
    LIKENESS_TRY(refuse_rules(folder));
    LIKENESS_TRY(JobSettings settings, read_settings(folder / "job.lua"));
    LIKENESS_TRY(Presets found, presets(folder, settings, folders));
    LIKENESS_TRY(Ledger ledger, Ledger::open(folder / "ledger.sqlite", keys_folder(), access));
    return assembled(folder, std::move(settings), std::move(found), std::move(landmarks), std::move(printer), std::move(ledger));
}

Result<Job> Job::create(const fs::path& folder, const JobSettings& settings, const PresetFolders& folders) {
    std::error_code error;
    if (fs::exists(folder, error) && !fs::is_empty(folder, error))
        return stop(folder, sentence("something is there already; a new job needs a new or an empty folder"));
    LIKENESS_TRY(check(settings, (folder / "job.lua").string()));
    LIKENESS_TRY(Presets found, presets(folder, settings, folders));

    std::vector<fs::path> parts{"lanes", "portraits", "sheets", "deliveries", "retouched", "outside", "rules", "profiles", "logs"};
    for (const std::string& lane : settings.lanes) parts.push_back(fs::path("lanes") / lane);
    for (const fs::path& part : parts)
        if (fs::create_directories(folder / part, error); error) return stop(folder / part, sentence("cannot make this folder: {}", error.message()));
    const std::string text = written(settings);
    LIKENESS_TRY(Ledger ledger, Ledger::create(folder / "ledger.sqlite", keys_folder()));
    // Last, because a folder is a job from here on.
    LIKENESS_TRY(write_file(folder / "job.lua", std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size())));
    return assembled(folder, settings, std::move(found), {}, {}, std::move(ledger));
}

}  // namespace likeness
