#include "engine/portrait/judge.h"

#include "engine/portrait/check.h"
#include "engine/portrait/check/checks.h"
#include "engine/portrait/check/melted.h"
#include "engine/portrait/crop.h"
#include "engine/portrait/judge_matte.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace likeness {

namespace {

Interval allowed(Bounds bounds) {
    const double end = std::isfinite(bounds.fail) ? bounds.fail : bounds.warn;
    return bounds.more_is_worse() ? Interval{0, end} : Interval{end, no_byte_limit};
}

Verdict verdict(double value, Bounds bounds) {
    const auto beyond = [&](double bound) { return bounds.more_is_worse() ? value > bound : value < bound; };
    return beyond(bounds.fail) ? Verdict::fail : beyond(bounds.warn) ? Verdict::warn : Verdict::pass;
}

// Nothing where there is nothing to judge.
std::optional<Finding> judge_one(const Check& check, const FindingLimit& limit, Bounds bounds, bool soft, const Measured& found) {
    if (!found.value && found.says.empty()) return {};
    const Interval range = allowed(bounds);
    if (!found.value) return unjudged(limit.name, range, limit.unit, false, found.says);
    Finding finding = judged(limit.name, *found.value, range, limit.unit, soft, false);
    finding.verdict = verdict(*found.value, bounds);
    if (soft && finding.verdict == Verdict::fail) finding.verdict = Verdict::warn;
    if (finding.verdict != Verdict::pass) finding.says = found.says.empty() ? check.cure : found.says;
    return finding;
}

}  // namespace

Result<std::vector<Finding>> judge_quality(ColourConverter& colours, const Picture& picture, const std::string& about, const Head& head,
                                           const PhotoPreset* preset) {
    LIKENESS_TRY(const Study looked_at, study(colours, picture, about, head));
    std::vector<Finding> findings;
    for (const Check& check : checks()) {
        const FindingLimit& limit = *finding_limit(check.limit);
        const std::optional<Bounds> bounds = preset ? preset->bounds(limit) : limit.judged ? std::optional(limit.bounds) : std::nullopt;
        if (!bounds) continue;
        if (auto finding = judge_one(check, limit, *bounds, preset && preset->is_soft(limit.name), check.measure(looked_at))) findings.push_back(std::move(*finding));
    }
    return findings;
}

Finding judge_clothes(const Raster& srgb, const PlacedPerson& placed, const PhotoPreset& preset) {
    const Check& check = *std::ranges::find(checks(), "clothes_contrast", &Check::limit);
    const FindingLimit& limit = *finding_limit(check.limit);
    const std::optional<double> melted = melted_share(srgb, placed, seen_difference);
    Measured found{{}, sentence("the picture shows too little of the shoulders")};
    if (melted) found = {100 * *melted, {}};
    return *judge_one(check, limit, preset.bounds(limit).value_or(limit.bounds), preset.is_soft(limit.name), found);
}

Result<std::vector<Finding>> judge_but_geometry(ColourConverter& colours, const Picture& picture, const std::string& about, const Sight& sight,
                                                const PhotoPreset& preset, const Permitted& permitted) {
    std::vector<Finding> findings{judge_faces(sight)};
    if (sight.faces.size() == 1 && !sight.head) findings.push_back(judge_lost_eyes());
    if (!sight.head) return findings;
    const Head& head = *sight.head;
    LIKENESS_TRY(std::vector<Finding> backdrop, judge_backdrop(colours, head.backdrop, source_space(picture), about, preset));
    std::ranges::move(backdrop, std::back_inserter(findings));
    LIKENESS_TRY(std::vector<Finding> quality, judge_quality(colours, picture, about, head, &preset));
    std::ranges::move(quality, std::back_inserter(findings));
    if (permitted.changes_backdrop()) findings.push_back(judge_matte(head));
    return findings;
}

std::vector<Finding> with_geometry(std::vector<Finding> judged, const Crop& crop) {
    judged.insert(judged.begin() + !judged.empty(), crop.findings.begin(), crop.findings.end());
    return judged;
}

Result<std::vector<Finding>> judge_photograph(ColourConverter& colours, const Picture& picture, const std::string& about, const Sight& sight,
                                              const PhotoPreset& preset, const Permitted& permitted) {
    LIKENESS_TRY(std::vector<Finding> findings, judge_but_geometry(colours, picture, about, sight, preset, permitted));
    if (!sight.head) return findings;
    return with_geometry(std::move(findings), plan_crop(sight.head->pose, sight.head->backdrop, picture.full, preset, permitted));
}

}  // namespace likeness
