#include "engine/portrait/check.h"

#include "engine/colour/difference.h"
#include "engine/portrait/crop.h"
#include "engine/portrait/judge.h"
#include "engine/portrait/size.h"
#include "engine/preset/free_size.h"

#include <algorithm>

namespace likeness {

namespace {

// A wisp of hair in one cell is not an uneven backdrop: this share of the cells, those furthest from the middle one,
// is left out.
constexpr double outliers = 0.02;

struct Cell {
    Lab lab;
    double off = 0;  // to the middle cell
};

double unevenness(const Raster& srgb) {
    std::vector<Cell> cells;
    for (int x = 0; x < srgb.width(); ++x) {
        const std::uint8_t* sample = srgb.row(0) + 3 * x;
        cells.push_back({lab(sample[0], sample[1], sample[2])});
    }
    const auto middle = cells.begin() + static_cast<std::ptrdiff_t>(cells.size() / 2);
    std::ranges::nth_element(cells, middle, {}, [](const Cell& cell) { return cell.lab.l; });
    const Lab reference = middle->lab;
    for (Cell& cell : cells) cell.off = de2000(cell.lab, reference);
    std::ranges::sort(cells, {}, &Cell::off);
    cells.resize(cells.size() - static_cast<std::size_t>(outliers * static_cast<double>(cells.size())));

    double greatest = 0;
    for (std::size_t i = 0; i < cells.size(); ++i)
        for (std::size_t j = i + 1; j < cells.size(); ++j)
            // No pair is further apart than by way of the middle; cells are sorted, so most pairs need no formula.
            if (cells[i].off + cells[j].off > greatest) greatest = std::max(greatest, de2000(cells[i].lab, cells[j].lab));
    return greatest;
}

}  // namespace

Result<std::optional<BackdropColour>> measure_backdrop(ColourConverter& colours, const Backdrop& backdrop,
                                                       const SourceSpace& space, const std::string& about, const Conversion& conversion) {
    if (!backdrop.plain || backdrop.samples.empty()) return std::optional<BackdropColour>{};
    LIKENESS_TRY(const Raster srgb, colours.to_srgb(backdrop.samples, space, about, conversion));
    long sum[3] = {};
    for (int x = 0; x < srgb.width(); ++x)
        for (int c = 0; c < 3; ++c) sum[c] += srgb.row(0)[3 * x + c];
    const auto mean = [&](int c) { return static_cast<std::uint8_t>((sum[c] + srgb.width() / 2) / srgb.width()); };
    return std::optional(BackdropColour{{mean(0), mean(1), mean(2)}, unevenness(srgb)});
}

Result<std::vector<Finding>> judge_backdrop(ColourConverter& colours, const Backdrop& backdrop, const SourceSpace& space,
                                            const std::string& about, const PhotoPreset& preset) {
    const Interval colour_range{0, preset.backdrop_tolerance}, even_range{0, preset.unevenness};
    LIKENESS_TRY(const std::optional<BackdropColour> measured, measure_backdrop(colours, backdrop, space, about, preset.conversion));
    if (!measured) {
        const Sentence why = backdrop.because.empty() ? sentence("nothing of the backdrop shows beside the head") : backdrop.because;
        Finding evenness = unjudged("backdrop_evenness", even_range, "de2000", false, why);
        if (!backdrop.plain) evenness.verdict = preset.is_soft("backdrop_evenness") ? Verdict::warn : Verdict::fail;
        return std::vector{unjudged("backdrop_colour", colour_range, "de2000", false, why), evenness};
    }
    const Lab there = lab(measured->mean.r, measured->mean.g, measured->mean.b);
    const auto off = [&](Rgb8 wanted) { return de2000(lab(wanted.r, wanted.g, wanted.b), there); };
    double nearest = off(preset.backdrop);
    for (const Rgb8 other : preset.other_backdrops) nearest = std::min(nearest, off(other));
    Finding colour = judged("backdrop_colour", nearest, colour_range, "de2000", preset.is_soft("backdrop_colour"), false);
    Finding evenness = judged("backdrop_evenness", measured->unevenness, even_range, "de2000", preset.is_soft("backdrop_evenness"), false);
    if (evenness.verdict == Verdict::pass && measured->unevenness > preset.unevenness * 2 / 3) evenness.verdict = Verdict::warn;
    return std::vector{std::move(colour), std::move(evenness)};
}

Finding judge_faces(const Sight& sight) {
    Finding finding = judged("single_face", static_cast<double>(sight.faces.size()), {1, 1}, "faces", false, false);
    if (sight.turned != 0) {
        finding.says = sentence("the photograph does not stand upright and its file does not say so: turned {}° clockwise it would", sight.turned);
    } else if (sight.faces.empty()) {
        finding.says = sentence("no face was found");
    } else if (sight.faces.size() > 1) {
        finding.says = sentence("{} faces were found, expected one", sight.faces.size());
    }
    return finding;
}

Finding judge_lost_eyes() {
    Finding finding = unjudged("eyes_open", {}, "score", true, sentence("the eyes cannot be made out: have the sitter face the camera with both eyes open, and take it again"));
    finding.verdict = Verdict::fail;
    return finding;
}

Result<std::vector<Finding>> check_finished(ColourConverter& colours, const Picture& picture, const std::string& about,
                                            std::size_t bytes, const Sight& sight, const PhotoPreset& preset) {
    std::vector<Finding> findings{judge_faces(sight)};
    std::ranges::move(judge_size(picture.full, preset), std::back_inserter(findings));
    const Interval window = of_size(preset, picture.full).bytes;
    findings.push_back(judged("bytes", static_cast<double>(bytes), window, "bytes", preset.is_soft("bytes"), true));
    if (picture.jpeg_quality > 0)
        findings.push_back(judged("quality", picture.jpeg_quality, {preset.quality.least, 100}, "ijg", preset.is_soft("quality"), true));
    if (sight.faces.size() == 1 && !sight.head) findings.push_back(judge_lost_eyes());
    if (!sight.head) return findings;
    const Head& head = *sight.head;
    // Of another size the geometry is judged as if it were scaled to the preset's width.
    const BoxPx whole{0, 0, 1.0 * picture.full.width, 1.0 * picture.full.width * preset.size.height / preset.size.width};
    std::ranges::move(judge_geometry(head.pose, head.backdrop, whole, preset), std::back_inserter(findings));
    LIKENESS_TRY(std::vector<Finding> backdrop, judge_backdrop(colours, head.backdrop, source_space(picture), about, preset));
    std::ranges::move(backdrop, std::back_inserter(findings));
    LIKENESS_TRY(std::vector<Finding> quality, judge_quality(colours, picture, about, head, &preset));
    std::ranges::move(quality, std::back_inserter(findings));
    return findings;
}

}  // namespace likeness
