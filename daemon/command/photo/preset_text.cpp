#include "daemon/command/photo/preset_text.h"

#include "daemon/command/photo/limits.h"
#include "engine/base/words.h"
#include "engine/codec/exact_colour.h"
#include "engine/preset/source.h"
#include "engine/preset/tables.h"

namespace likeness {

namespace {

constexpr std::size_t name_columns = 30;

template <class Preset>
std::string named(const Preset& preset) {
    std::string name = preset.name;
    name.resize(std::max(name.size() + 1, name_columns), ' ');
    return name + (speaks_chinese() ? preset.title_zh : preset.title);
}

std::string text(SizePx size) { return std::to_string(size.width) + "×" + std::to_string(size.height); }

// While a hard limit does not hold there is no file. What is neither is judged and never stops one.
std::string force(const PhotoPreset& preset, std::string_view key) {
    if (key == "size_px" || key == "size_px_greatest" || key == "quality") return local(sentence("hard"));
    const std::string_view limit = key == "compression_most" ? "bytes" : key;
    bool stops = limit == "bytes";
    for (std::size_t i = 0; i < geometry_count; ++i) stops = stops || limit == name(static_cast<Geometry>(i));
    if (!stops) return "";
    return local(preset.is_soft(limit) ? sentence("soft") : sentence("hard"));
}
std::string force(const SheetPreset&, std::string_view) { return ""; }
std::string force(const Paper&, std::string_view) { return ""; }

std::string in_brackets(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts)
        if (!part.empty()) out += (out.empty() ? "  [" : "; ") + part;
    return out.empty() ? "" : out + "]";
}

template <class Preset>
std::string keys(const Preset& preset, std::span<const Field<Preset>> fields) {
    std::string out;
    for (const Field<Preset>& field : fields) {
        const std::string_view key = field.note.key;
        const std::string value = field.show(preset);
        const bool unset = value.empty() || value == "{}" || value == "{ width = 0, height = 0 }" || (key == "compression_most" && value == "0");
        if (key == "sources" || unset) continue;
        const auto source = preset.sources.find(key);
        const std::string sure = source == preset.sources.end() ? "" : std::string(confidence(source->second));
        out += "\n  " + std::string(key) + " = " + value + in_brackets({std::string(field.note.unit), force(preset, key), sure});
        if (source != preset.sources.end()) out += "\n      " + source->second;
    }
    return out;
}

std::string held_text(Rgb8 wanted) {
    const Triple held = plan_colour({wanted.r, wanted.g, wanted.b}).rgb;
    if (held == Triple{wanted.r, wanted.g, wanted.b}) return local(sentence("a JPEG holds this backdrop_rgb exactly"));
    return local(sentence("no JPEG holds this backdrop_rgb: a replaced backdrop would be {},{},{}", int{held[0]}, int{held[1]}, int{held[2]}));
}

template <class Preset>
std::string in_full(const Preset& preset, std::span<const Field<Preset>> fields) {
    return preset.name + ": " + (speaks_chinese() ? preset.title_zh : preset.title) + keys(preset, fields) + "\n  " +
           local(sentence("How sure: A official, B two pages agree, C one page or pages that disagree, K known without a page; a start value is our own."));
}

}  // namespace

std::string summary(const PhotoPreset& preset) {
    const std::string size = text(preset.size) + (preset.has_exact_size() ? "" : " – " + text(preset.greatest_size));
    return named(preset) + local(sentence(", ")) + size;
}
std::string summary(const SheetPreset& preset) { return named(preset); }
std::string summary(const Paper& paper) { return named(paper); }

std::string explained(const PhotoPreset& preset) {
    return in_full(preset, photo_fields()) + "\n  " + held_text(preset.backdrop) + limits_text(preset);
}
std::string explained(const SheetPreset& preset) { return in_full(preset, sheet_fields()); }
std::string explained(const Paper& paper) { return in_full(paper, paper_fields()); }

}  // namespace likeness
