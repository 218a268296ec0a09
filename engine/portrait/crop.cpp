#include "engine/portrait/crop.h"

#include "engine/portrait/solve.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace likeness {

namespace {

constexpr std::array all_geometry{Geometry::crown_from_top,  Geometry::eyes_from_top,    Geometry::eyes_from_bottom,
                                  Geometry::face_width,      Geometry::head_height,      Geometry::chin_from_bottom,
                                  Geometry::eye_distance};

// What a geometry limit says about the photograph: a row (whose distance from the top edge it limits) or a length.
struct Meaning {
    std::optional<double> value;  // a row or a length in the photograph; absent where the pose does not have it
    bool row = false;
    bool from_bottom = false;
};

Meaning meaning(Geometry which, const Pose& pose) {
    switch (which) {
        case Geometry::crown_from_top: return {pose.crown_y, true, false};
        case Geometry::eyes_from_top: return {pose.eyes().y, true, false};
        case Geometry::eyes_from_bottom: return {pose.eyes().y, true, true};
        case Geometry::chin_from_bottom: return {pose.chin_y, true, true};
        case Geometry::face_width: return {pose.face_width(), false, false};
        case Geometry::eye_distance: return {pose.eye_distance(), false, false};
        case Geometry::head_height:
            if (!pose.crown_y) return {};
            return {pose.chin_y - *pose.crown_y, false, false};
    }
    return {};
}

constexpr double unlimited = 1e9;

std::vector<Demand> demands(const Pose& pose, SizePx photograph, const PhotoPreset& preset,
                            const std::vector<std::string>& given_up) {
    const double width = preset.size.width, height = preset.size.height;
    std::vector<Demand> all;
    for (const Geometry which : all_geometry) {
        const std::optional<Limit>& limit = preset.limit(which);
        const Meaning means = meaning(which, pose);
        const std::string key(name(which));
        if (!limit || !means.value) continue;
        const Interval range = in_pixels(*limit, preset);
        const Interval from_top = means.from_bottom ? Interval{height - range.greatest, height - range.least} : range;
        all.push_back({.name = key, .rise = *means.value, .offset = means.row, .range = from_top,
                       .given_up = std::ranges::find(given_up, key) != given_up.end()});
    }
    const double sideways = width / 2 - preset.off_centre * width;
    all.push_back({"the photograph's top edge", 0, true, {-unlimited, 0}, false});
    all.push_back({"the photograph's bottom edge", static_cast<double>(photograph.height), true, {height, unlimited}, false});
    all.push_back({"the photograph's left edge", pose.eyes().x, false, {sideways, unlimited}, false});
    all.push_back({"the photograph's right edge", photograph.width - pose.eyes().x, false, {sideways, unlimited}, false});
    all.push_back({"the photograph's width", static_cast<double>(photograph.width), false, {width, unlimited}, false});
    if (preset.permission("enlarge") != Permission::free)
        all.push_back({"the photograph's resolution", 1, false, {0, 1}, false});
    return all;
}

BoxPx box_of(const Placement& placement, const Pose& pose, SizePx photograph, SizePx portrait) {
    BoxPx box{.width = portrait.width / placement.scale, .height = portrait.height / placement.scale};
    box.x = std::clamp(pose.eyes().x - box.width / 2, 0.0, std::max(0.0, photograph.width - box.width));
    box.y = std::clamp(placement.offset / placement.scale, 0.0, std::max(0.0, photograph.height - box.height));
    return box;
}

Sentence listed(const std::vector<std::string>& collide) {
    std::string names;
    for (const std::string& one : collide) names += (names.empty() ? "" : ", ") + one;
    return sentence("no crop holds all limits: these collide: {}", names);
}

Finding judge_limit(Geometry which, const Limit& limit, const Pose& pose, const Backdrop& backdrop, BoxPx box,
                    const PhotoPreset& preset) {
    const std::string_view key = name(which);
    const Interval range = in_pixels(limit, preset);
    const bool soft = preset.is_soft(key);
    const Meaning means = meaning(which, pose);
    // Limits of a print are said in its own unit; what is compared is pixels.
    const double unit_px = limit.unit == LimitUnit::px ? 1 : range.greatest / limit.allowed.greatest;
    if (!means.value) {
        Sentence why = backdrop.because.empty() ? sentence("the hair top cannot be measured") : backdrop.because;
        return unjudged(key, limit.allowed, name(limit.unit), !soft, std::move(why));
    }
    const double scale = preset.size.height / box.height;
    double measured = *means.value * scale;
    if (means.row) measured -= box.y * scale;
    if (means.from_bottom) measured = preset.size.height - measured;
    // The solver meets a limit to within rounding; a hundredth of a pixel is not a violation.
    if (measured < range.least && measured > range.least - 0.01) measured = range.least;
    if (measured > range.greatest && measured < range.greatest + 0.01) measured = range.greatest;
    return judged(key, measured / unit_px, limit.allowed, name(limit.unit), soft, true);
}

}  // namespace

std::vector<Finding> judge_geometry(const Pose& pose, const Backdrop& backdrop, BoxPx box, const PhotoPreset& preset) {
    std::vector<Finding> findings;
    for (const Geometry which : all_geometry)
        if (const std::optional<Limit>& limit = preset.limit(which))
            findings.push_back(judge_limit(which, *limit, pose, backdrop, box, preset));

    const double aside = (pose.eyes().x - box.centre().x) / box.width;
    findings.push_back(judged("off_centre", aside, {-preset.off_centre, preset.off_centre}, "of_width",
                              preset.is_soft("off_centre"), false));
    Finding roll = judged("roll", pose.roll_deg, {-preset.roll_deg, preset.roll_deg}, "deg", preset.is_soft("roll"), false);
    if (roll.verdict == Verdict::pass && std::abs(pose.roll_deg) > preset.roll_deg / 2) roll.verdict = Verdict::warn;
    findings.push_back(std::move(roll));
    return findings;
}

Crop plan_crop(const Pose& pose, const Backdrop& backdrop, SizePx photograph, const PhotoPreset& preset) {
    std::vector<std::string> given_up;
    Solved solved = solve(demands(pose, photograph, preset, given_up));
    for (const std::string& soft : preset.soft) {
        if (solved.placement) break;
        given_up.push_back(soft);
        solved = solve(demands(pose, photograph, preset, given_up));
    }
    // What was given up before the one that helped may have been given up in vain: asked for again, weightiest first.
    for (std::size_t i = given_up.size(); solved.placement && i > 1; --i) {
        std::vector<std::string> fewer = given_up;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i - 2));
        Solved again = solve(demands(pose, photograph, preset, fewer));
        if (!again.placement) continue;
        given_up = std::move(fewer);
        solved = std::move(again);
    }
    if (!solved.placement) {
        Finding none = unjudged("crop", {}, "px", true, listed(solved.collide));
        none.verdict = Verdict::fail;
        return {.box = {}, .findings = {std::move(none)}};
    }
    const BoxPx box = box_of(*solved.placement, pose, photograph, preset.size);
    return {.box = box, .findings = judge_geometry(pose, backdrop, box, preset)};
}

int needed_long_side(BoxPx box, SizePx photograph, SizePx portrait) {
    const double scale = portrait.width / box.width;
    return static_cast<int>(std::ceil(std::max(photograph.width, photograph.height) * std::min(scale, 1.0)));
}

}  // namespace likeness
