#include "engine/portrait/crop.h"

#include "engine/portrait/edges.h"
#include "engine/portrait/level.h"
#include "engine/portrait/uncertainty.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

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

const std::string resolution = "the photograph's resolution";
constexpr double unlimited = 1e9;

// A hard limit holds for whatever the pose may truly be: for each end, the measure that is off towards it.
void keep_off_ends(std::vector<Demand>& all, Demand limit, double uncertainty) {
    const Interval range = limit.range;
    const double measured = limit.rise;
    limit.elastic = false;
    limit.rise = measured + uncertainty, limit.range = {-unlimited, range.greatest};
    all.push_back(limit);
    limit.rise = measured - uncertainty, limit.range = {range.least, unlimited};
    all.push_back(std::move(limit));
}

struct Wishes {
    double certainty = 0;               // the share of the pose's uncertainty that hard limits are kept by
    std::vector<std::string> given_up;  // limits that need not hold
};

std::vector<Demand> demands(const Pose& pose, const Edges& edges, const PhotoPreset& preset, const Wishes& wishes) {
    const std::vector<std::string>& given_up = wishes.given_up;
    const double height = preset.size.height;
    const auto gives_up = [&](const std::string& key) { return std::ranges::find(given_up, key) != given_up.end(); };
    std::vector<Demand> all;
    for (const Geometry which : all_geometry) {
        const std::optional<Limit>& limit = preset.limit(which);
        const Meaning means = meaning(which, pose);
        const std::string key(name(which));
        if (!limit || !means.value) continue;
        const Interval range = in_pixels(*limit, preset);
        const Interval from_top = means.from_bottom ? Interval{height - range.greatest, height - range.least} : range;
        all.push_back({.name = key, .rise = *means.value, .offset = means.row, .range = from_top, .given_up = gives_up(key)});
        if (wishes.certainty > 0 && !preset.is_soft(key)) keep_off_ends(all, all.back(), wishes.certainty * uncertainty(which, pose));
    }
    std::ranges::move(edges.demands(), std::back_inserter(all));
    const bool enlarges = gives_up(resolution);
    all.push_back({.name = resolution, .rise = 1, .range = {0, 1}, .elastic = enlarges, .given_up = enlarges});
    return all;
}

// What is given up is given up in this order.
Solved placed(const Pose& pose, const Edges& edges, const PhotoPreset& preset, const std::vector<std::string>& expendable, double certainty) {
    Wishes wishes{certainty, {}};
    Solved solved = solve(demands(pose, edges, preset, wishes));
    for (const std::string& one : expendable) {
        if (solved.placement) break;
        wishes.given_up.push_back(one);
        solved = solve(demands(pose, edges, preset, wishes));
    }
    // What was given up before the one that helped may have been given up in vain: asked for again, weightiest first.
    for (std::size_t i = wishes.given_up.size(); solved.placement && i > 1; --i) {
        Wishes more = wishes;
        more.given_up.erase(more.given_up.begin() + static_cast<std::ptrdiff_t>(i - 2));
        Solved again = solve(demands(pose, edges, preset, more));
        if (!again.placement) continue;
        wishes = std::move(more);
        solved = std::move(again);
    }
    return solved;
}

// As certain as it can be that the hard limits hold; enlarged only where they cannot hold otherwise.
Solved placed(const Pose& pose, const Edges& edges, const PhotoPreset& preset, bool may_enlarge) {
    Solved solved;
    for (const double certainty : {1.0, 0.5, 0.25, 0.0}) {
        solved = placed(pose, edges, preset, preset.soft, certainty);
        if (solved.placement) return solved;
    }
    if (!may_enlarge) return solved;
    std::vector<std::string> expendable = preset.soft;
    expendable.insert(expendable.begin(), resolution);
    return placed(pose, edges, preset, expendable, 0);
}

BoxPx box_of(const Placement& placement, double aside, PointPx eyes, SizePx portrait) {
    return {.x = eyes.x + (aside - portrait.width / 2.0) / placement.scale, .y = placement.offset / placement.scale,
            .width = portrait.width / placement.scale, .height = portrait.height / placement.scale};
}

// The solver meets the edges to within rounding; nothing outside them is ever read.
BoxPx inside(BoxPx box, SizePx photograph) {
    box.x = std::clamp(box.x, 0.0, std::max(0.0, photograph.width - box.width));
    box.y = std::clamp(box.y, 0.0, std::max(0.0, photograph.height - box.height));
    return box;
}

// What the photographer does about limits that cannot hold together; the limits stand behind it.
Sentence cure(const std::vector<std::string>& collide) {
    std::string names;
    for (const std::string& one : collide) names += (names.empty() ? "" : ", ") + one;
    const auto has = [&](std::string_view name) { return std::ranges::find(collide, name) != collide.end(); };
    if (has("the photograph's resolution"))
        return sentence("come nearer or zoom in, for enlarging is not allowed: no crop holds all of {}", names);
    if (has("the photograph's top edge")) return sentence("leave more room above the hair: no crop holds all of {}", names);
    if (has("the photograph's bottom edge")) return sentence("step back or lower the camera: no crop holds all of {}", names);
    if (has("the photograph's left edge") || has("the photograph's right edge") || has("the photograph's width"))
        return sentence("step back, and move the chair to the middle: no crop holds all of {}", names);
    if (has("crown_from_top") && (has("eyes_from_top") || has("face_width")))
        return sentence("take the bun down or flatten tall hair: no crop holds all of {}", names);
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

// A box of that size about another middle.
BoxPx about(PointPx centre, BoxPx box) {
    return {centre.x - box.width / 2, centre.y - box.height / 2, box.width, box.height};
}

// `level` is the box in the coordinates in which `upright` stands.
Crop judged_crop(BoxPx box, BoxPx level, double tilt_deg, const Pose& upright, const Backdrop& backdrop, SizePx photograph, const PhotoPreset& preset, const Permitted& permitted) {
    Crop crop{.box = box, .tilt_deg = tilt_deg, .mirrored = permitted.may(Operation::mirror)};
    if (crop.mirrored) {
        const BoxPx other{photograph.width - level.right(), level.y, level.width, level.height};
        crop.findings = judge_geometry(mirrored(upright, photograph.width), backdrop, other, preset);
    } else {
        crop.findings = judge_geometry(upright, backdrop, level, preset);
    }
    return crop;
}

// Why no certificate photo can be cut there.
std::optional<Sentence> impossible(BoxPx box, double tilt_deg, SizePx photograph, const PhotoPreset& preset, const Permitted& permitted) {
    const double tilt = tilt_deg * std::numbers::pi / 180, cosine = std::abs(std::cos(tilt)), sine = std::abs(std::sin(tilt));
    const double across = (cosine * box.width + sine * box.height) / 2, down = (sine * box.width + cosine * box.height) / 2;
    constexpr double rounding = 1e-6;
    const PointPx centre = box.centre();
    const char* edge = centre.x - across < -rounding                      ? "the photograph's left edge"
                       : centre.x + across > photograph.width + rounding  ? "the photograph's right edge"
                       : centre.y - down < -rounding                      ? "the photograph's top edge"
                       : centre.y + down > photograph.height + rounding   ? "the photograph's bottom edge"
                                                                          : nullptr;
    if (edge) return sentence("the crop reaches beyond {}", edge);
    if (!permitted.may(Operation::enlarge) && enlarges(box, preset.size))
        return sentence("make the crop larger: {} pixels across would have to become {}, and enlarging is not allowed", box.width, preset.size.width);
    return {};
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

Crop plan_crop(const Pose& pose, const Backdrop& backdrop, SizePx photograph, const PhotoPreset& preset, const Permitted& permitted) {
    const bool tilted = permitted.may(Operation::rotate) && pose.roll_deg != 0;
    const Pose upright = tilted ? levelled(pose) : pose;
    const double tilt_deg = tilted ? pose.roll_deg : 0;
    const Edges edges(pose.eyes(), tilt_deg, photograph, preset.size, preset.off_centre * preset.size.width);

    const Solved solved = placed(upright, edges, preset, permitted.may(Operation::enlarge));
    if (!solved.placement) {
        Finding none = unjudged("crop", {}, "px", true, cure(solved.collide));
        none.verdict = Verdict::fail;
        return {.findings = {std::move(none)}};
    }
    const BoxPx level = box_of(*solved.placement, edges.aside(*solved.placement), upright.eyes(), preset.size);
    if (tilted) return judged_crop(about(from_level(pose, level.centre()), level), level, tilt_deg, upright, backdrop, photograph, preset, permitted);
    const BoxPx box = inside(level, photograph);
    return judged_crop(box, box, tilt_deg, upright, backdrop, photograph, preset, permitted);
}

Crop crop_at(BoxPx box, const Pose& pose, const Backdrop& backdrop, SizePx photograph, const PhotoPreset& preset, const Permitted& permitted) {
    box.height = box.width * preset.size.height / preset.size.width;
    const bool tilted = permitted.may(Operation::rotate) && pose.roll_deg != 0;
    const double tilt_deg = tilted ? pose.roll_deg : 0;
    const BoxPx level = tilted ? about(to_level(pose, box.centre()), box) : box;
    Crop crop = judged_crop(box, level, tilt_deg, tilted ? levelled(pose) : pose, backdrop, photograph, preset, permitted);
    if (std::optional<Sentence> why = impossible(box, tilt_deg, photograph, preset, permitted)) {
        Finding none = unjudged("crop", {}, "px", true, std::move(*why));
        none.verdict = Verdict::fail;
        crop.findings.insert(crop.findings.begin(), std::move(none));
    }
    return crop;
}

bool enlarges(const BoxPx& box, SizePx portrait) {
    return portrait.width > box.width * (1 + 1e-9);
}

int needed_long_side(BoxPx box, SizePx photograph, SizePx portrait) {
    const double scale = portrait.width / box.width;
    return static_cast<int>(std::ceil(std::max(photograph.width, photograph.height) * std::min(scale, 1.0)));
}

}  // namespace likeness
