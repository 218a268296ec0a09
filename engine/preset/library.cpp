#include "engine/preset/library.h"

#include "engine/base/spelling.h"
#include "engine/preset/reader.h"
#include "engine/preset/tables.h"

#include <set>

// A base is looked for from the file's own folder onwards (job, user, machine, shipped), never before it: a job's own
// `chsi-degree` does not change what the shipped `chsi-degree-white` is. A file may be based on one of its own name, which
// is then the next folder's: so a job changes one number of a shipped preset.

namespace likeness {

namespace {

namespace fs = std::filesystem;
using Folders = std::vector<fs::path>;

template <class Preset>
struct Kind;

template <>
struct Kind<PhotoPreset> {
    static constexpr const char* folder = "photo";
    static Sentence unknown() { return sentence("no such photo preset"); }
    static auto fields() { return photo_fields(); }
};

template <>
struct Kind<SheetPreset> {
    static constexpr const char* folder = "sheet";
    static Sentence unknown() { return sentence("no such sheet preset"); }
    static auto fields() { return sheet_fields(); }
};

template <>
struct Kind<Paper> {
    static constexpr const char* folder = "paper";
    static Sentence unknown() { return sentence("no such paper"); }
    static auto fields() { return paper_fields(); }
};

std::vector<std::string> names(const Folders& folders, const char* kind) {
    std::set<std::string> found;
    for (const fs::path& folder : folders) {
        std::error_code error;
        for (fs::directory_iterator at(folder / kind, error), end; !error && at != end; at.increment(error))
            if (at->path().extension() == ".lua" && !at->path().stem().string().starts_with('.')) found.insert(at->path().stem().string());
    }
    return {found.begin(), found.end()};
}

template <class Preset>
Fault unknown(const Folders& folders, const KeyPath& place, std::string_view name) {
    const std::vector<std::string> there = names(folders, Kind<Preset>::folder);
    const std::vector<std::string_view> known(there.begin(), there.end());
    const std::string_view near = nearest(name, known);
    if (!near.empty() && near != name) return wrong(place, Kind<Preset>::unknown(), sentence("did you mean {}?", near));
    std::string list;
    for (const std::string& one : there) list += (list.empty() ? "" : ", ") + one;
    return wrong(place, Kind<Preset>::unknown(), list.empty() ? sentence("no folder of presets has any") : sentence("known are: {}", list));
}

struct Found {
    fs::path file;
    std::size_t folder = 0;
};

/// A name with a path in it is no name: presets come from their folders only.
template <class Preset>
Result<Found> find(const Folders& folders, std::size_t first, std::string_view name, const KeyPath& place) {
    if (!name.empty() && name.front() != '.' && name.find('/') == name.npos) {
        for (std::size_t i = first; i < folders.size(); ++i) {
            const fs::path file = folders[i] / Kind<Preset>::folder / (std::string(name) + ".lua");
            std::error_code error;
            if (fs::exists(file, error)) return Found{file, i};
        }
    }
    return unknown<Preset>(folders, place, name);
}

/// Reads one file's table over what is in `preset`, and looks after its sources.
template <class Preset>
Result<void> read_over(const Table& given, Preset& preset, const KeyPath& place, const Table* base) {
    const auto fields = Kind<Preset>::fields();
    LIKENESS_TRY(read_fields(given, fields, preset, place, base));
    return check_sources(given, place, notes(fields));
}

template <class Preset>
Result<Preset> load(const Folders& folders, std::string_view name) {
    LIKENESS_TRY(const Found own, find<Preset>(folders, 0, name, {std::string(name), ""}));
    LIKENESS_TRY(const DataFile file, read_data_file(own.file));
    const auto& [table, place] = file;

    Preset preset;
    Table base;
    if constexpr (requires { preset.based_on; }) {
        if (const Value* said = table.find("based_on")) {
            const KeyPath here = place.at("based_on");
            LIKENESS_TRY(const std::string base_name, text(*said, here));
            LIKENESS_TRY(const Found under, find<Preset>(folders, own.folder + (base_name == name ? 1 : 0), base_name, here));
            LIKENESS_TRY(DataFile base_file, read_data_file(under.file));
            base = std::move(base_file.table);
            if (base.find("based_on"))
                return wrong(here, sentence("{} is itself based on another preset; only one step is allowed", base_name));
            LIKENESS_TRY(read_over<Preset>(base, preset, base_file.place, nullptr));
            overlay(preset, table);
        }
    }
    LIKENESS_TRY(read_over<Preset>(table, preset, place, &base));
    LIKENESS_TRY(complete(preset, place));
    preset.name = name;
    return preset;
}

}  // namespace

Result<PhotoPreset> PresetLibrary::photo(std::string_view name) const { return load<PhotoPreset>(folders_, name); }

Result<SheetPreset> PresetLibrary::sheet(std::string_view name) const {
    LIKENESS_TRY(SheetPreset preset, load<SheetPreset>(folders_, name));
    // What the sheet names must be there, or it fails only when the first class goes to the printer.
    LIKENESS_TRY(const Found own, find<SheetPreset>(folders_, 0, name, {}));
    LIKENESS_TRY(const DataFile file, read_data_file(own.file));
    const KeyPath& place = file.place;
    LIKENESS_TRY(find<Paper>(folders_, 0, preset.paper, place.at("paper")));
    for (std::size_t i = 0; i < preset.prints.size(); ++i) {
        LIKENESS_TRY(find<PhotoPreset>(folders_, 0, preset.prints[i].photo, place.at("prints").at(i).at("photo")));
    }
    return preset;
}

Result<Paper> PresetLibrary::paper(std::string_view name) const { return load<Paper>(folders_, name); }

std::vector<std::string> PresetLibrary::photo_names() const { return names(folders_, Kind<PhotoPreset>::folder); }
std::vector<std::string> PresetLibrary::sheet_names() const { return names(folders_, Kind<SheetPreset>::folder); }
std::vector<std::string> PresetLibrary::paper_names() const { return names(folders_, Kind<Paper>::folder); }

}  // namespace likeness
