#include "daemon/command/photo/preset_json.h"

#include "daemon/command/photo/limits.h"
#include "engine/codec/exact_colour.h"
#include "engine/preset/source.h"

namespace likeness {

namespace {

namespace js = boost::json;

js::value bound(double value) {
    if (value >= no_byte_limit) return nullptr;
    return value;
}

js::array json(SizePx size) { return {size.width, size.height}; }
js::array json(SizeMm size) { return {size.width.value, size.height.value}; }
js::array json(Rgb8 colour) { return {colour.r, colour.g, colour.b}; }

js::array json(const std::vector<Rgb8>& colours) {
    js::array out;
    for (const Rgb8 colour : colours) out.push_back(json(colour));
    return out;
}

js::array json(const std::vector<AgeLimits>& ages) {
    js::array out;
    for (const AgeLimits& group : ages) {
        js::object limits;
        for (std::size_t i = 0; i < geometry_count; ++i)
            if (const std::optional<Limit>& limit = group.geometry[i])
                limits[name(static_cast<Geometry>(i))] = {{"allowed", {limit->allowed.least, limit->allowed.greatest}}, {"unit", name(limit->unit)}};
        out.push_back({{"to", group.to}, {"limits", std::move(limits)}});
    }
    return out;
}

template <class Sources>
js::object json(const Sources& sources) {
    js::object out;
    for (const auto& [key, source] : sources) out[key] = source;
    return out;
}

template <class Sources>
js::object confidences(const Sources& sources) {
    js::object out;
    for (const auto& [key, source] : sources) out[key] = confidence(source);
    return out;
}

}  // namespace

js::object preset_json(const PhotoPreset& preset) {
    js::object operations;
    for (const auto& [operation, permission] : preset.operations) operations[operation] = name(permission);
    const Triple held = plan_colour({preset.backdrop.r, preset.backdrop.g, preset.backdrop.b}).rgb;
    return {{"preset", preset.name}, {"kind", "photo"}, {"title", preset.title}, {"title_zh", preset.title_zh}, {"group", preset.group},
            {"size_px", json(preset.size)}, {"size_px_greatest", preset.has_exact_size() ? js::value(nullptr) : js::value(json(preset.greatest_size))},
            {"size_mm", json(preset.print)}, {"dpi", preset.resolution.value},
            {"backdrop_rgb", json(preset.backdrop)}, {"backdrop_jpeg_rgb", js::array(held.begin(), held.end())},
            {"backdrop_also_rgb", json(preset.other_backdrops)},
            {"bytes", {preset.bytes.least, bound(preset.bytes.greatest)}}, {"compression_most", preset.greatest_compression},
            {"quality_min", preset.quality.least}, {"soft", js::array(preset.soft.begin(), preset.soft.end())},
            {"operations", std::move(operations)}, {"limits", limits_json(preset)}, {"ages", json(preset.ages)},
            {"source", json(preset.sources)}, {"confidence", confidences(preset.sources)}};
}

js::object preset_json(const SheetPreset& preset) {
    js::array prints;
    for (const PrintCount& print : preset.prints) prints.push_back({{"photo", print.photo}, {"count", print.count}});
    return {{"preset", preset.name}, {"kind", "sheet"}, {"title", preset.title}, {"size_px", nullptr},
            {"paper", preset.paper}, {"prints", prints}, {"gap_mm", preset.gap.value}, {"margin_mm", preset.margin.value},
            {"cut_lines", preset.cut_lines}, {"dpi", preset.resolution.value}, {"source", json(preset.sources)}};
}

js::object preset_json(const Paper& paper) {
    return {{"preset", paper.name}, {"kind", "paper"}, {"title", paper.title}, {"size_px", nullptr},
            {"size_mm", json(paper.size)}, {"source", json(paper.sources)}};
}

}  // namespace likeness
