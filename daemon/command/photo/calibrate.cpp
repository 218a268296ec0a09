#include "daemon/command/door/machine.h"
#include "daemon/command/photo/batch.h"
#include "daemon/command/photo/commands.h"
#include "daemon/command/photo/outputs.h"
#include "engine/base/words.h"
#include "engine/codec/jpeg_write.h"
#include "engine/codec/png_write.h"
#include "engine/colour/calibration.h"
#include "engine/picture/resample.h"
#include "engine/sheet/chart_proof.h"

#include <cmath>

namespace likeness {

namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;
namespace js = boost::json;

js::object both(double mean, double max) { return {{"mean", mean}, {"max", max}}; }

js::object calibration_json(const Chart& chart, const Fitted& made) {
    js::array patches;
    for (std::size_t i = 0; i < chart_patches; ++i) {
        const PatchJudgement& one = made.patches[i];
        patches.push_back({{"patch", chart_values[i].name}, {"before", one.before}, {"after", one.after}, {"left_out", one.left_out}});
    }
    return {{"patches", chart_patches},
            {"de2000_before", both(made.mean.before, made.worst.before)},
            {"de2000_after", both(made.mean.after, made.worst.after)},
            {"leave_one_out", both(made.mean.left_out, made.worst.left_out)},
            {"model", name(made.model)},
            {"exposure_stops", made.exposure_stops},
            {"unevenness", chart.unevenness},
            {"veil", chart.veil},
            {"raw", made.calibration.raw},
            {"camera", {{"make", made.calibration.make}, {"model", made.calibration.model}}},
            {"per_patch", std::move(patches)}};
}

std::string fixed(double value, int width) {
    char text[32];
    std::snprintf(text, sizeof text, "%*.1f", width, value);
    return text;
}

std::string in_words(const Fitted& made) {
    return local(sentence("ΔE2000 {} before, {} after, {} for patches left out; by {}; exposure {} stops", fixed(made.mean.before, 0), fixed(made.mean.after, 0),
                          fixed(made.mean.left_out, 0), phrase(name(made.model)), fixed(made.exposure_stops, 0)));
}

void tell_patches(const Fitted& made) {
    for (std::size_t i = 0; i < chart_patches; ++i) {
        const PatchJudgement& one = made.patches[i];
        tell("  " + fixed(one.before, 5) + " →" + fixed(one.after, 5) + "  (" + fixed(one.left_out, 0) + ")  " + phrase(chart_values[i].name));
    }
}

Result<void> write_proof(const fs::path& file, const fs::path& photo, Picture picture, const Chart& chart, const Fitted& made) {
    LIKENESS_TRY(picture, calibrate(std::move(picture), made.calibration, photo.string()));
    ColourConverter colours;
    ChartProof proof{.full = picture.full, .map = chart.map, .exposure = std::exp2(made.exposure_stops), .headline = in_words(made)};
    LIKENESS_TRY(proof.picture, colours.to_srgb(shrunk_to(picture.pixels, 1600), source_space(picture), photo.string()));
    const Raster drawn = draw(proof);
    LIKENESS_TRY(const Bytes bytes, ending(file) == ".png" ? encode_png(drawn) : encode_jpeg(drawn, {.quality = 90, .icc = srgb_icc()}));
    return write_file(file, bytes);
}

Exit calibrate_by(const Invocation& invocation) {
    const auto to = invocation.value("to"), proof = invocation.value("proof");
    if (!to) return misused(sentence("expected --to FILE"));
    const fs::path photo = invocation.words.front();
    if (const auto free = check_output(*to, {photo}, {".icc", ".icm"}); !free) return misused(Sentence{"{}", {local(free.error())}});
    if (proof)
        if (const auto free = check_output(*proof, {photo}, {".jpg"s, ".jpeg"s, ".png"s}); !free) return misused(Sentence{"{}", {local(free.error())}});

    Chart chart;
    const auto made = [&]() -> Result<Fitted> {
        LIKENESS_TRY(const MachineSettings settings, machine_settings());
        LIKENESS_TRY(const Picture picture, read_picture(photo, {.least_long_side = 0, .most_pixels = settings.reading().most_pixels}));
        LIKENESS_TRY(chart, read_chart(picture, photo.string()));
        LIKENESS_TRY(Fitted fitted, fit_calibration(picture, chart, photo.string()));
        LIKENESS_TRY(write_file(*to, fitted.calibration.icc));
        if (proof) {
            LIKENESS_TRY(write_proof(*proof, photo, picture, chart, fitted));
        }
        return fitted;
    }();
    if (!made) return refuse(invocation, made.error(), {{"chart", photo.string()}});
    if (invocation.json()) {
        js::object line{{"chart", photo.string()}, {"calibration", *to}};
        for (auto& member : calibration_json(chart, made.value())) line[member.key()] = member.value();
        print(line);
    } else {
        tell_patches(made.value());
        tell(shown(photo.string()) + ": " + in_words(made.value()));
    }
    return Exit::good;
}

constexpr Option options[] = {{"to", "FILE", "the calibration, an ICC profile that other programs can use too: a .icc or .icm"},
                              {"proof", "FILE", "draw the chart that was found, each patch beside what it should be: a .jpg or .png"}};

}  // namespace

const Command calibrate_command{"calibrate", "CHART", "Makes a camera calibration from a photographed colour chart of 24 patches.",
                                "likeness calibrate CHART.CR2 --to camera.icc --proof chart.jpg", options, 1, 1, calibrate_by};

}  // namespace likeness
