// job.lua: what a job decides for itself. Written by `likeness job new`, changed by people, read through the field table.
#pragma once

#include "daemon/job/fold.h"
#include "engine/code/pattern.h"
#include "engine/code/shown.h"
#include "engine/codec/metadata.h"
#include "engine/portrait/operations.h"
#include "engine/preset/fields.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// What reads this job's capture codes, and what they look like.
struct CodeSettings {
    CodeKind kind = CodeKind::opaque;     ///< one of the kinds of capture code
    Interval length{1, 7089};             ///< bytes
    Letters letters = Letters::any;
    CheckDigit check = CheckDigit::none;
    std::vector<std::string> keys;        ///< likeness: the events' key files; a relative one lies among the machine's keys
    std::optional<std::string> event;     ///< likeness: the job's
    std::optional<std::string> program;   ///< program: its name in the machine's settings, and never a path

    /// None where nothing is said of what they look like.
    std::optional<Pattern> pattern() const;
    bool operator==(const CodeSettings&) const = default;
};

struct JobSettings {
    std::string preset = "chsi-degree";
    std::string sheet = "eight-one-inch-four-two-inch";
    std::vector<std::string> lanes{"A"};  ///< folders under lanes/: letters, digits, - and _, each once
    int exposures = 3;                    ///< the most exposures of one sitting
    int pause_s = 180;                    ///< the longest time within a sitting, seconds
    bool gapless = true;                  ///< the camera's file names count its shots
    std::map<std::string, DeskClock, std::less<>> clock;  ///< by lane: how far its camera is behind the clock of its desk
    std::vector<std::string> raw_lanes;   ///< of `lanes`: those whose photographs are made from the RAW beside the JPEG
    std::optional<int> age;               ///< of everybody, in whole years; none: grown up
    std::vector<Operation> operations;    ///< done to every photograph, as far as the presets permit it
    std::map<Operation, std::string> authority;  ///< the name or number of the letter for each that needs one
    CodeSettings codes;
    std::vector<Keep> keep;               ///< of the photographs' own metadata, written into portraits and sheets

    Source source(std::string_view lane) const;
    FoldSettings fold(std::string_view lane) const;
    Asked asked() const;
    bool operator==(const JobSettings&) const = default;
};

/// For reading, for docs and for `likeness job` to explain.
std::span<const Field<JobSettings>> job_fields();

/// Stop: no such file, not data, an unknown key (with the nearest one), a value out of its range, a bad lane name.
Result<JobSettings> read_settings(const std::filesystem::path&);

/// Whether `job.lua` could say this: faults as reading it would, about `place`. For settings that come from elsewhere.
Result<void> check(const JobSettings&, const std::string& place);

/// The whole of job.lua, each key with a line that explains it; read again it gives the same settings.
std::string written(const JobSettings&);

}  // namespace likeness
