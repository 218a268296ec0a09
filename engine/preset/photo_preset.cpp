#include "engine/preset/photo_preset.h"

#include "engine/base/spelling.h"
#include "engine/preset/tables.h"

#include <algorithm>
#include <cmath>

namespace likeness {

namespace {

constexpr std::array<std::string_view, geometry_count> geometry_names = {
    "crown_from_top", "eyes_from_top", "eyes_from_bottom", "face_width", "head_height", "chin_from_bottom", "eye_distance"};

std::string by(double width, double height) {
    return written(width) + " x " + written(height);
}

Result<void> complete_size(PhotoPreset& preset, const KeyPath& place) {
    const bool has_px = preset.size.width > 0;
    const bool has_mm = preset.print.width.value > 0;
    if (!has_px && !has_mm) return wrong(place.at("size_px"), sentence("this key is required"), sentence("or size_mm and dpi"));

    const double per_mm = preset.resolution.value / mm_per_inch;
    if (!has_mm) preset.print = {Mm{preset.size.width / per_mm}, Mm{preset.size.height / per_mm}};
    const SizePx covered{pixels(preset.print.width, preset.resolution), pixels(preset.print.height, preset.resolution)};
    if (!has_px) preset.size = covered;
    // One pixel of room: published sizes round up, round down, or come from inches.
    if (std::abs(preset.size.width - covered.width) > 1 || std::abs(preset.size.height - covered.height) > 1)
        return wrong(place.at("size_px"),
                     sentence("expected {} ({} mm at {} dpi), found {}", by(covered.width, covered.height),
                              by(preset.print.width.value, preset.print.height.value), written(preset.resolution.value),
                              by(preset.size.width, preset.size.height)));
    if (!preset.has_exact_size() && (preset.greatest_size.width < preset.size.width || preset.greatest_size.height < preset.size.height))
        return wrong(place.at("size_px_greatest"), sentence("expected at least {}, the least size, found {}", by(preset.size.width, preset.size.height),
                                                            by(preset.greatest_size.width, preset.greatest_size.height)));
    return done();
}

Result<void> check_limits(const GeometryLimits& limits, const PhotoPreset& preset, const KeyPath& place) {
    for (std::size_t i = 0; i < geometry_count; ++i) {
        if (!limits[i]) continue;
        const auto which = static_cast<Geometry>(i);
        if (limits[i]->unit == LimitUnit::px && !preset.has_exact_size())
            return wrong(place.at(name(which)).at("unit"), sentence("expected mm, of_height or of_width, for the size is free between two ends, found \"px\""));
        const bool across = which == Geometry::face_width || which == Geometry::eye_distance;
        const int room = across ? preset.size.width : preset.size.height;
        const double wanted = in_pixels(*limits[i], preset).greatest;
        if (wanted > room + 0.5)
            return wrong(place.at(name(which)), sentence("expected at most {} px, as large as the photo, found {}", room, wanted));
    }
    return done();
}

Result<void> check_ages(const PhotoPreset& preset, const KeyPath& place) {
    for (std::size_t i = 0; i < preset.ages.size(); ++i) {
        LIKENESS_TRY(check_limits(preset.ages[i].geometry, preset, place.at("ages").at(i)));
        if (i > 0 && preset.ages[i].to <= preset.ages[i - 1].to)
            return wrong(place.at("ages").at(i).at("to"), sentence("expected the youngest first, found {} behind {}", preset.ages[i].to, preset.ages[i - 1].to));
    }
    return done();
}

Result<void> check_soft(const PhotoPreset& preset, const KeyPath& place) {
    std::vector<std::string_view> known(geometry_names.begin(), geometry_names.end());
    known.insert(known.end(), {"bytes", "backdrop_colour", "backdrop_evenness"});
    for (const FindingLimit& limit : finding_limits()) known.push_back(limit.name);
    for (std::size_t i = 0; i < preset.soft.size(); ++i) {
        const auto at = static_cast<std::size_t>(std::ranges::find(known, preset.soft[i]) - known.begin());
        if (at == known.size()) {
            const std::string_view near = nearest(preset.soft[i], known);
            return wrong(place.at("soft").at(i), sentence("expected the name of a limit, found {}", written(Value{preset.soft[i]})),
                         near.empty() ? Sentence{} : sentence("did you mean {}?", near));
        }
        if (at < geometry_count && !preset.geometry[at])
            return wrong(place.at("soft").at(i), sentence("this preset sets no limit {}", known[at]));
    }
    return done();
}

}  // namespace

std::string_view name(Geometry which) {
    return geometry_names[static_cast<std::size_t>(which)];
}

bool PhotoPreset::is_soft(std::string_view limit_name) const {
    return std::ranges::find(soft, limit_name) != soft.end();
}

std::optional<Bounds> PhotoPreset::bounds(const FindingLimit& limit) const {
    if (const auto own = findings.find(limit.name); own != findings.end()) return own->second;
    return limit.judged ? std::optional(limit.bounds) : std::nullopt;
}

Permission PhotoPreset::permission(std::string_view operation) const {
    const auto said = operations.find(operation);
    return said == operations.end() ? Permission::never : said->second;
}

Interval in_pixels(const Limit& limit, const PhotoPreset& preset) {
    double scale = 1;
    switch (limit.unit) {
        case LimitUnit::px: break;
        case LimitUnit::mm: scale = preset.resolution.value / mm_per_inch; break;
        case LimitUnit::of_height: scale = preset.size.height; break;
        case LimitUnit::of_width: scale = preset.size.width; break;
    }
    return {limit.allowed.least * scale, limit.allowed.greatest * scale};
}

void overlay(PhotoPreset& preset, const Table& own) {
    const bool px = own.find("size_px") != nullptr;
    const bool mm = own.find("size_mm") != nullptr;
    if (px && !mm) preset.print = {}, preset.sources.erase("size_mm");
    if (mm && !px) preset.size = {}, preset.sources.erase("size_px");
    if (px || mm) preset.greatest_size = {}, preset.sources.erase("size_px_greatest");
}

Result<void> complete(PhotoPreset& preset, const KeyPath& place) {
    LIKENESS_TRY(complete_size(preset, place));
    LIKENESS_TRY(check_limits(preset.geometry, preset, place));
    LIKENESS_TRY(check_ages(preset, place));
    LIKENESS_TRY(check_soft(preset, place));
    for (const std::string_view operation : operation_names)
        if (!preset.operations.contains(operation))
            return wrong(place.at("operations").at(operation), sentence("this key is required"), sentence("never, with authority or free"));
    return done();
}

}  // namespace likeness
