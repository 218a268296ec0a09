// An open job: its folder, settings, presets and ledger, looked up once.
#pragma once

#include "daemon/decode/kit.h"
#include "daemon/job/settings.h"
#include "daemon/ledger/ledger.h"
#include "engine/codec/read.h"
#include "engine/face/landmarks.h"
#include "engine/preset/library.h"
#include "engine/sheet/print.h"

#include <filesystem>
#include <functional>

namespace likeness {

/// Where presets are looked up for a job folder.
using PresetFolders = std::function<std::vector<std::filesystem::path>(const std::filesystem::path& job)>;

struct Job {
    std::filesystem::path folder;
    JobSettings settings;
    PhotoPreset preset;   ///< for people of the settings' age, and so are the sheet's
    SheetPlan sheet;
    Permitted permitted;  ///< what the settings ask for, permitted by the preset and by those of all prints
    Landmarks landmarks;  ///< the machine's landmark model, if it has one
    std::optional<Printer> printer;  ///< the machine's, if it has one: sheets are made for it
    std::string against;  ///< digest of the preset's numbers, the operations and the landmark model: what findings were judged by
    std::string made_of;  ///< digest of preset, sheet, operations, landmark model, printer and the pipeline's number: what portraits and sheets were made by
    Ledger ledger;
    ReadOptions reading{};  ///< the machine's limit of pixels
    std::optional<Program> code_program{};  ///< the machine's, which the settings name; none where codes are read without one

    /// Stop: no job here, bad settings or presets, an operation that a preset does not permit, a ledger that cannot be
    /// opened. Again: another process has it.
    static Result<Job> open(const std::filesystem::path& folder, const PresetFolders&, Access, Landmarks = {}, std::optional<Printer> = {});

    /// Makes the folders and an empty ledger. Stop: something is there already, or a setting is wrong.
    static Result<Job> create(const std::filesystem::path& folder, const JobSettings&, const PresetFolders&);
};

}  // namespace likeness
