#include "tests/bench/bench_pose/sitting.h"

#include "engine/portrait/crop.h"
#include "tests/bench/bench_pose/findings.h"

#include <algorithm>

namespace bench {

using namespace likeness;

namespace {

constexpr std::array<std::string_view, 4> geometry{"crown_from_top", "eyes_from_top", "face_width", "off_centre"};

/// The limits of the preset that concern rows and lengths of the head, with the truth put in the measured one's place.
bool holds_truly(const Pose& truth, const BoxPx& crop, const PhotoPreset& preset) {
    const std::vector<Finding> findings = judge_geometry(truth, {}, crop, preset);
    return std::ranges::none_of(geometry, [&](std::string_view limit) { return fails(findings, limit); });
}

Rendered rendered(Judge& judge, const Photograph& photograph, const Seen& seen, const Pose& truth, const PhotoPreset& preset) {
    Rendered out;
    if (!seen.head) return out.otherwise = "no single face", out;
    const auto portrait = make_portrait(judge.colours, photograph, *seen.head, {}, preset);
    if (!portrait.has_value()) return out.otherwise = english(portrait.error().says), out;
    const Portrait& made = portrait.value();
    out.made = !made.file.empty();
    if (!made.crop) {
        const Finding* crop = find(made.findings, "crop");
        out.collision = crop ? english(crop->says) : "";
        return out;
    }
    out.holds = std::ranges::none_of(geometry, [&](std::string_view limit) {
        const Finding* finding = find(made.findings, limit);
        return finding && (finding->verdict == Verdict::fail || finding->verdict == Verdict::not_judged);
    });
    out.holds_truly = holds_truly(truth, *made.crop, preset);
    if (!out.made)
        for (const Finding& finding : made.findings)
            if (finding.hard && (finding.verdict == Verdict::fail || finding.verdict == Verdict::not_judged)) out.otherwise += finding.limit + " ";
    return out;
}

std::optional<Findings> judged_picture(Judge& judge, const Raster& picture, int quality, const PhotoPreset& preset) {
    auto file = camera_file(picture, quality);
    if (!file.has_value()) return {};
    const auto photograph = opened(std::move(file).value(), "exhibit");
    if (!photograph.has_value()) return {};
    auto judged = judge_like_measure(judge, photograph.value(), preset);
    if (!judged.has_value()) return {};
    return std::move(judged).value().findings;
}

}  // namespace

Shown show(Judge& judge, const studio::Plate& plate, std::uint64_t seed, const std::string& only, const PhotoPreset& preset) {
    Shown shown;
    shown.clean = judged_picture(judge, studio::develop(plate), studio::camera_quality, preset).value_or(Findings{});
    for (const studio::Kind& kind : studio::kinds()) {
        if ((!only.empty() && only != kind.name) || !studio::makes(kind, plate.known)) continue;
        auto& levels = shown.defects[kind.name];
        // A control is the same at all levels.
        const bool control = kind.refused_from > studio::grades;
        for (int level = 1; level <= (control ? 1 : studio::grades); ++level) {
            const studio::Exhibit exhibit = studio::exhibit(plate, kind, level, seed);
            levels[static_cast<std::size_t>(level - 1)] = judged_picture(judge, exhibit.picture, exhibit.jpeg_quality, preset);
        }
    }
    return shown;
}

Sitting sit(Judge& judge, std::uint64_t seed, bool in_gallery, const std::string& only, const PhotoPreset& preset) {
    const DrawnHead head = draw_head(seed);
    Sitting out{.truth = pose_of(head.drawn.truth(camera_size))};
    if (in_gallery) out.shown = show(judge, plate_of(head), seed, only, preset);

    auto file = camera_file(studio::photograph(head.drawn, camera_size, {.seed = seed}));
    if (!file.has_value()) return out;
    const auto photograph = opened(std::move(file).value(), "head " + std::to_string(seed));
    if (!photograph.has_value()) return out;
    auto judged = judge_like_measure(judge, photograph.value(), preset);
    if (!judged.has_value()) return out;
    const Seen& seen = judged.value().seen;
    out.faces = seen.faces.size();
    if (seen.head) out.pose = seen.head->pose;
    out.rendered = rendered(judge, photograph.value(), seen, out.truth, preset);
    out.findings = std::move(judged.value().findings);
    return out;
}

}  // namespace bench
