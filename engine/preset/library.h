// The library of presets: finds them by name in a list of folders, first hit wins (job, user, machine, shipped).
#pragma once

#include "engine/base/result.h"
#include "engine/preset/photo_preset.h"
#include "engine/preset/sheet_preset.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace likeness {

/// Each folder holds `photo/`, `sheet/` and `paper/` with `<name>.lua`; folders that are not there are skipped.
class PresetLibrary {
public:
    explicit PresetLibrary(std::vector<std::filesystem::path> folders) : folders_(std::move(folders)) {}

    /// Stop: no such preset (naming the nearest known one), or the file is wrong (place, expected, found).
    Result<PhotoPreset> photo(std::string_view name) const;
    Result<SheetPreset> sheet(std::string_view name) const;
    Result<Paper> paper(std::string_view name) const;

    /// Names in alphabetical order, each once.
    std::vector<std::string> photo_names() const;
    std::vector<std::string> sheet_names() const;
    std::vector<std::string> paper_names() const;

private:
    std::vector<std::filesystem::path> folders_;
};

}  // namespace likeness
