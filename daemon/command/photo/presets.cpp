#include "daemon/command/door/words.h"
#include "daemon/command/photo/batch.h"
#include "daemon/command/photo/commands.h"
#include "daemon/command/photo/limits.h"
#include "engine/codec/exact_colour.h"
#include "engine/preset/tables.h"

namespace likeness {

namespace {

namespace js = boost::json;

js::value bound(double value) {
    if (value >= no_byte_limit) return nullptr;
    return value;
}

js::object operations_json(const PhotoPreset& preset) {
    js::object out;
    for (const auto& [operation, permission] : preset.operations) out[operation] = name(permission);
    return out;
}

template <class Sources>
js::object sources_json(const Sources& sources) {
    js::object out;
    for (const auto& [key, source] : sources) out[key] = source;
    return out;
}

// The preset's backdrop as the nearest colour that a JPEG holds.
Triple held_by_jpeg(const PhotoPreset& preset) {
    return plan_colour({preset.backdrop.r, preset.backdrop.g, preset.backdrop.b}).rgb;
}

js::object describe(const PhotoPreset& preset) {
    const Triple held = held_by_jpeg(preset);
    return {{"preset", preset.name}, {"kind", "photo"}, {"title", preset.title},
            {"size_px", {preset.size.width, preset.size.height}},
            {"size_mm", {preset.print.width.value, preset.print.height.value}}, {"dpi", preset.resolution.value},
            {"backdrop_rgb", {preset.backdrop.r, preset.backdrop.g, preset.backdrop.b}}, {"backdrop_jpeg_rgb", js::array(held.begin(), held.end())},
            {"bytes", {preset.bytes.least, bound(preset.bytes.greatest)}}, {"quality_min", preset.quality.least},
            {"soft", js::array(preset.soft.begin(), preset.soft.end())}, {"operations", operations_json(preset)},
            {"limits", limits_json(preset)}, {"source", sources_json(preset.sources)}};
}

js::object describe(const SheetPreset& preset) {
    js::array prints;
    for (const PrintCount& print : preset.prints) prints.push_back({{"photo", print.photo}, {"count", print.count}});
    return {{"preset", preset.name}, {"kind", "sheet"}, {"title", preset.title}, {"size_px", nullptr},
            {"paper", preset.paper}, {"prints", prints}, {"gap_mm", preset.gap.value}, {"margin_mm", preset.margin.value},
            {"cut_lines", preset.cut_lines}, {"dpi", preset.resolution.value}, {"source", sources_json(preset.sources)}};
}

js::object describe(const Paper& paper) {
    return {{"preset", paper.name}, {"kind", "paper"}, {"title", paper.title}, {"size_px", nullptr},
            {"size_mm", {paper.size.width.value, paper.size.height.value}}, {"source", sources_json(paper.sources)}};
}

// Each key with its value, its unit and where the number comes from.
template <class Preset>
std::string explained(const Preset& preset, std::span<const Field<Preset>> fields) {
    std::string text;
    for (const Field<Preset>& field : fields) {
        const std::string value = field.show(preset);
        if (field.note.key == "sources" || value.empty() || value == "\"\"" || value == "{}") continue;
        text += "\n  " + std::string(field.note.key) + " = " + value;
        if (!field.note.unit.empty()) text += "  [" + std::string(field.note.unit) + "]";
        if (const auto source = preset.sources.find(field.note.key); source != preset.sources.end())
            text += "\n      " + source->second;
    }
    return text;
}

std::string held_text(const PhotoPreset& preset) {
    const Triple held = held_by_jpeg(preset);
    if (held == Triple{preset.backdrop.r, preset.backdrop.g, preset.backdrop.b}) return "";
    return "\n  " + local(sentence("no JPEG holds this backdrop_rgb: a replaced backdrop would be {},{},{}", int{held[0]}, int{held[1]}, int{held[2]}));
}
std::string held_text(const SheetPreset&) { return ""; }
std::string held_text(const Paper&) { return ""; }

std::string limits_text(const SheetPreset&) { return ""; }
std::string limits_text(const Paper&) { return ""; }

template <class Preset>
Exit show(const Invocation& invocation, const Result<Preset>& preset, std::span<const Field<Preset>> fields, bool whole) {
    if (!preset) return refuse(invocation, preset.error());
    const std::string& title = speaks_chinese() ? preset.value().title_zh : preset.value().title;
    if (invocation.json())
        print(describe(preset.value()));
    else
        tell(preset.value().name + ": " + title + (whole ? explained(preset.value(), fields) + held_text(preset.value()) + limits_text(preset.value()) : ""));
    return Exit::good;
}

bool has(const std::vector<std::string>& names, const std::string& wanted) {
    return std::ranges::find(names, wanted) != names.end();
}

Exit presets(const Invocation& invocation) {
    const PresetLibrary library = shipped_library();
    if (!invocation.words.empty()) {
        const std::string& wanted = invocation.words.front();
        if (has(library.sheet_names(), wanted)) return show(invocation, library.sheet(wanted), sheet_fields(), true);
        if (has(library.paper_names(), wanted)) return show(invocation, library.paper(wanted), paper_fields(), true);
        return show(invocation, library.photo(wanted), photo_fields(), true);
    }
    Exit exit = Exit::good;
    for (const std::string& one : library.photo_names()) exit = worse(exit, show(invocation, library.photo(one), photo_fields(), false));
    for (const std::string& one : library.sheet_names()) exit = worse(exit, show(invocation, library.sheet(one), sheet_fields(), false));
    for (const std::string& one : library.paper_names()) exit = worse(exit, show(invocation, library.paper(one), paper_fields(), false));
    return exit;
}

}  // namespace

const Command presets_command{"presets", "[NAME]", "Lists photo, sheet and paper presets, or explains one with its sources.",
                              "likeness presets chsi-degree", {}, 0, 1, presets};

}  // namespace likeness
