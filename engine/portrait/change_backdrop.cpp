#include "engine/portrait/change_backdrop.h"

#include "engine/codec/exact_colour.h"
#include "engine/portrait/check.h"
#include "engine/portrait/judge.h"

#include <algorithm>

namespace likeness {

namespace {

Raster one_sample(Triple rgb) {
    Raster sample({1, 1}, 3);
    std::ranges::copy(rgb, sample.samples().begin());
    return sample;
}

// Means of cells that are backdrop throughout.
Raster cell_means(const Repainted& made) {
    const int cell = std::max(4, made.pixels.width() / 40);
    std::vector<std::uint8_t> means;
    for (int top = 0; top + cell <= made.pixels.height(); top += cell)
        for (int left = 0; left + cell <= made.pixels.width(); left += cell) {
            std::array<int, 3> sum{};
            bool pure = true;
            for (int y = top; y < top + cell; ++y)
                for (int x = left; x < left + cell; ++x) {
                    pure = pure && made.backdrop.row(y)[x] == 255;
                    for (int c = 0; c < 3; ++c) sum[static_cast<std::size_t>(c)] += made.pixels.row(y)[3 * x + c];
                }
            if (!pure) continue;
            for (const int channel : sum) means.push_back(static_cast<std::uint8_t>((channel + cell * cell / 2) / (cell * cell)));
        }
    Raster samples({static_cast<int>(means.size() / 3), means.empty() ? 0 : 1}, 3);
    samples.samples() = std::move(means);
    return samples;
}

std::string text(Triple rgb) {
    return std::to_string(rgb[0]) + "," + std::to_string(rgb[1]) + "," + std::to_string(rgb[2]);
}

// What is said beside the file's own measure.
Sentence said_of(const Finding& before, bool replaced) {
    if (!before.measured) return replaced ? sentence("of the replaced backdrop; the photograph's own was not judged") : sentence("of the evened backdrop; the photograph's own was not judged");
    return replaced ? sentence("of the replaced backdrop; the photograph's own had {}", *before.measured)
                    : sentence("of the evened backdrop; the photograph's own had {}", *before.measured);
}

}  // namespace

Repainted change_backdrop(const Raster& srgb, const PlacedPerson& placed, const PhotoPreset& preset, const Permitted& permitted) {
    const Matte cut = matte(srgb, placed);
    return permitted.may(Operation::replace_backdrop) ? replace_backdrop(srgb, cut, preset.backdrop) : even_backdrop(srgb, cut);
}

Result<void> judge_changed_backdrop(ColourConverter& colours, const Repainted& made, const PlacedPerson& placed, int quality, const PhotoPreset& preset, const Permitted& permitted, std::vector<Finding>& findings) {
    const bool replaced = permitted.may(Operation::replace_backdrop);
    const Triple wanted{preset.backdrop.r, preset.backdrop.g, preset.backdrop.b};
    const Triple shown = plan_colour(wanted, dc_steps(quality)).rgb;
    const Backdrop backdrop{.plain = true, .samples = replaced ? one_sample(shown) : cell_means(made)};
    LIKENESS_TRY(std::vector<Finding> now, judge_backdrop(colours, backdrop, SourceSpace{.icc = srgb_icc()}, "", preset));
    for (Finding& finding : findings) {
        const auto same = std::ranges::find(now, finding.limit, &Finding::limit);
        const Sentence before = said_of(finding, replaced);
        if (same != now.end()) {
            finding = std::move(*same);
            finding.says = before;
        } else if (replaced && finding.limit == "backdrop_shadow") {
            finding.measured = 0;
            finding.verdict = Verdict::pass;
            finding.says = before;
        } else if (replaced && finding.limit == "clothes_contrast") {
            finding = judge_clothes(made.pixels, placed, preset);
            if (finding.verdict == Verdict::pass) finding.says = before;
        }
        if (replaced && finding.limit == "backdrop_colour" && shown != wanted)
            finding.says = sentence("a JPEG of this quality cannot hold {}: the replaced backdrop is {}", text(wanted), text(shown));
    }
    return done();
}

}  // namespace likeness
