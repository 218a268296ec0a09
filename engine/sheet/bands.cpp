#include "engine/sheet/bands.h"

#include <algorithm>
#include <functional>

namespace likeness {

namespace {

Verdict judged(const Band& band, const Pose& pose, double factor, const PhotoPreset& preset) {
    const std::optional<double> row = measured_row(band.landmark, pose);
    if (!row) return Verdict::not_judged;
    const double hair = 0.01 * factor;
    if (Interval{band.rows.least - hair, band.rows.greatest + hair}.holds(*row)) return Verdict::pass;
    const bool soft = std::ranges::all_of(band.limits, [&](Geometry which) { return preset.is_soft(name(which)); });
    return soft ? Verdict::warn : Verdict::fail;
}

}  // namespace

std::optional<double> measured_row(Landmark landmark, const Pose& pose) {
    switch (landmark) {
        case Landmark::crown: return pose.crown_y;
        case Landmark::eyes: return pose.eyes().y;
        case Landmark::chin: return pose.chin_y;
    }
    return {};
}

std::vector<Band> allowed_bands(const Pose& pose, const BoxPx& crop, const PhotoPreset& preset) {
    constexpr Interval anywhere{-1e9, 1e9};
    Band crown{Landmark::crown, anywhere, {}}, eyes{Landmark::eyes, anywhere, {}}, chin{Landmark::chin, anywhere, {}};
    const double factor = crop.height / preset.size.height;
    const auto narrow = [&](Band& band, Geometry which, double from, double direction) {
        const std::optional<Limit>& limit = preset.limit(which);
        if (!limit) return;
        const Interval range = in_pixels(*limit, preset);
        const double one = from + direction * range.least * factor, other = from + direction * range.greatest * factor;
        band.rows = band.rows.cut({std::min(one, other), std::max(one, other)});
        band.limits.push_back(which);
    };
    narrow(crown, Geometry::crown_from_top, crop.y, 1);
    if (crown.limits.empty()) narrow(crown, Geometry::head_height, pose.chin_y, -1);
    narrow(eyes, Geometry::eyes_from_top, crop.y, 1);
    narrow(eyes, Geometry::eyes_from_bottom, crop.bottom(), -1);
    narrow(chin, Geometry::chin_from_bottom, crop.bottom(), -1);

    std::vector<Band> bands;
    for (Band& band : {std::ref(crown), std::ref(eyes), std::ref(chin)}) {
        if (band.limits.empty() || band.rows.empty()) continue;
        band.verdict = judged(band, pose, factor, preset);
        bands.push_back(std::move(band));
    }
    return bands;
}

}  // namespace likeness
