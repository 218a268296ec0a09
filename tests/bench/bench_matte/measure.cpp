#include "tests/bench/bench_matte/measure.h"

#include "engine/codec/read.h"
#include "engine/colour/difference.h"
#include "engine/identify/identify.h"
#include "engine/picture/resample.h"
#include "engine/portrait/crop.h"
#include "engine/portrait/encode.h"
#include "engine/portrait/judge_matte.h"
#include "engine/portrait/new_backdrop.h"
#include "tests/studio/camera.h"
#include "tests/studio/draw/portrait.h"

#include <algorithm>
#include <cmath>
#include <ctime>

namespace bench {
namespace {

using namespace likeness;

constexpr SizePx frame{1000, 1500};  // drawn and photographed pixel for pixel, half as fine again as the certificate photo

PhotoPreset degree(Rgb8 wanted) {
    PhotoPreset preset;
    preset.name = "bench";
    preset.size = {480, 640};
    preset.bytes = {0, 40'000};
    preset.quality = {75, 95};
    preset.backdrop = wanted;
    preset.limit(Geometry::crown_from_top) = Limit{{40, 120}};
    preset.limit(Geometry::eyes_from_top) = Limit{{190, 310}};
    preset.limit(Geometry::face_width) = Limit{{150, 310}};
    return preset;
}

struct Drawing {
    studio::Drawn shown, wanted;
};

Drawing draw_twice(const Case& one, std::uint64_t seed, Rgb8 wanted) {
    studio::Sitter sitter = studio::make_sitter(seed, one.sitter);
    studio::Scene scene = studio::make_scene(seed, {.roll_spread_deg = 1});
    scene.backdrop = {100, 197, 255};
    scene.vignette = 0;
    one.arrange(sitter, scene);
    studio::Scene other = scene;
    other.backdrop = {wanted.r, wanted.g, wanted.b};
    other.falloff = other.gradient = other.shadow = other.contact = 0;
    return {studio::draw(sitter, scene, frame), studio::draw(sitter, other, frame)};
}

// By the truth some of the pixel is person and some is not.
bool at_edge(std::uint8_t truth) {
    return truth >= 5 && truth <= 250;
}

void compare(const Raster& truth, const Plane& alpha, const Raster& made, const Raster& composite, Cut& cut) {
    double sum = 0, edge = 0, fringe = 0;
    int edges = 0;
    for (int y = 0; y < truth.height(); ++y)
        for (int x = 0; x < truth.width(); ++x) {
            const std::uint8_t share = truth.row(y)[x];
            const double off = std::abs(share / 255.0 - alpha.at(x, y));
            sum += off;
            if (!at_edge(share)) continue;
            const std::uint8_t *a = made.row(y) + 3 * x, *b = composite.row(y) + 3 * x;
            edge += off, fringe += de2000(lab(a[0], a[1], a[2]), lab(b[0], b[1], b[2]));
            ++edges;
        }
    cut.mean_error = sum / static_cast<double>(truth.samples().size());
    cut.edge_error = edge / std::max(1, edges), cut.fringe = fringe / std::max(1, edges);
}

double exact_share(const Raster& truth, const Raster& decoded, Triple wanted) {
    constexpr int reach = 32;  // two blocks of quarter chroma
    int exact = 0, all = 0;
    for (int y = 0; y < truth.height(); y += 2)
        for (int x = 0; x < truth.width(); x += 2) {
            bool away = true;
            for (int v = std::max(0, y - reach); away && v < std::min(truth.height(), y + reach); v += 4)
                for (int u = std::max(0, x - reach); away && u < std::min(truth.width(), x + reach); u += 4) away = truth.row(v)[u] <= 1;
            if (!away) continue;
            ++all;
            exact += std::equal(wanted.begin(), wanted.end(), decoded.row(y) + 3 * x);
        }
    return 1.0 * exact / std::max(1, all);
}

}  // namespace

Result<Cut> cut_drawn(FaceFinder& finder, ColourConverter& colours, const Case& one, std::uint64_t seed, Rgb8 wanted) {
    const Drawing drawing = draw_twice(one, seed, wanted);
    const Raster shot = studio::photograph(drawing.shown, frame, {.seed = seed, .noise = one.noise});
    LIKENESS_TRY(const Bytes file, studio::camera_jpeg(shot, {.body = "bench", .stored = {}}));
    LIKENESS_TRY(const Picture picture, read_picture(file, std::string(one.name), {.least_long_side = 0}));
    LIKENESS_TRY(const Seen seen, identify(finder, picture));
    if (!seen.head) return Cut{.refused = "no single face"};
    const PhotoPreset preset = degree(wanted);
    Crop crop = plan_crop(seen.head->pose, seen.head->backdrop, picture.full, preset);
    const Finding finding = judge_matte(*seen.head);
    if (finding.verdict == Verdict::fail) return Cut{.refused = english(finding.says)};
    if (!crop.box) return Cut{.refused = english(crop.findings.front().says)};

    Cut cut;
    LIKENESS_TRY(cut.before, colours.to_srgb(cropped(picture.pixels, *crop.box, preset.size), source_space(picture), "bench"));
    Matte found{{}, SmoothField({}), SmoothField({})};
    Repainted made;
    cut.milliseconds = 1e9;
    for (int run = 0; run < 3; ++run) {  // the least of three
        const std::clock_t start = std::clock();
        const PlacedPerson person = placed(seen.head->outline, seen.head->pose, crop, preset.size);
        found = matte(cut.before, person);
        made = replace_backdrop(cut.before, found, wanted);
        cut.milliseconds = std::min(cut.milliseconds, 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }

    const Raster truth = cropped(studio::photograph_alpha(drawing.shown, frame), *crop.box, preset.size);
    const Raster composite = cropped(studio::photograph(drawing.wanted, frame, {.seed = seed, .noise = 0}), *crop.box, preset.size);
    compare(truth, found.alpha, made.pixels, composite, cut);
    const Triple colour{wanted.r, wanted.g, wanted.b};
    LIKENESS_TRY(const EncodedPortrait encoded, encode_in_window(made.pixels, preset, {.exact = ExactColour{made.backdrop, colour}}));
    LIKENESS_TRY(const Picture decoded, read_picture(encoded.bytes, "bench", {.least_long_side = 0}));
    cut.exact = exact_share(truth, decoded.pixels, colour);
    cut.after = std::move(made.pixels), cut.alpha = std::move(found.alpha);
    return cut;
}

}  // namespace bench
