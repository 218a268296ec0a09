// What a machine's owner decided for all work on it: settings.lua, read as presets are.
#pragma once

#include "engine/codec/read.h"
#include "engine/face/landmarks.h"
#include "engine/preset/fields.h"
#include "engine/sheet/print.h"

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace likeness {

struct MachineSettings {
    std::string landmarks;  ///< a landmark model's file; empty: none
    std::string printer_icc;  ///< the file of the printer's ICC profile; empty: sheets are sRGB
    Conversion printer_conversion = usual_printer_conversion;
    /// By name: programs that read an authority's codes, each its whole path and its words. A job names one and never says what it is.
    std::map<std::string, std::vector<std::string>, std::less<>> code_programs;
    int most_megapixels = static_cast<int>(ReadOptions{}.most_pixels / 1'000'000);  ///< larger photographs are refused unread

    ReadOptions reading() const { return {.most_pixels = most_megapixels * std::int64_t{1'000'000}}; }

    bool operator==(const MachineSettings&) const = default;
};

/// For reading and for docs.
std::span<const Field<MachineSettings>> machine_fields();

/// All defaults where there is no file. Stop: the file is not there, not data, an unknown key (with the nearest one), a wrong value.
Result<MachineSettings> machine_settings(const std::optional<std::filesystem::path>& file);

/// What the settings come to for whoever reads photographs.
struct Machine {
    Landmarks landmarks;  ///< the model that the settings name, not loaded yet; none without
    ReadOptions reading;
    std::map<std::string, std::vector<std::string>, std::less<>> code_programs{};
};

/// Stop: the model is not there.
Result<Machine> machine_of(const MachineSettings&);

/// A file that the settings or an option name, which is no input. Stop: it cannot be read.
Result<Bytes> read_chosen_file(const std::filesystem::path&);

/// A printer's profile for sheets. Stop: the file cannot be read; as `sheet_printer`.
Result<Printer> printer_of_file(const std::filesystem::path& icc, const Conversion&);

/// The printer that the settings name; none without.
Result<std::optional<Printer>> machine_printer(const MachineSettings&);

}  // namespace likeness
