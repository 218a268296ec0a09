#include "tests/bench/bench_codes/shoot.h"

#include "tests/bench/bench_codes/keyframes.h"
#include "tests/bench/bench_codes/peers.h"
#include "tests/bench/each.h"

#include "engine/base/file.h"
#include "engine/codec/read.h"
#include "engine/identify/identify.h"
#include "engine/picture/channels.h"
#include "tests/studio/camera.h"

#include <cstdio>
#include <map>
#include <unistd.h>

namespace bench {

namespace {

namespace fs = std::filesystem;

struct Outcome {
    Keyframe shown;
    std::string rung;        // that read the true text; empty: none did
    bool wrong = false;      // another text was read
    bool keyframe = false;   // taken for one
    bool beside = false;     // the true text was read, and another code was thought to be seen and not read
    bool zxing = false, zbar = false;
};

Outcome look(likeness::FaceFinder& finder, std::uint64_t number, const ShootOptions& options, const fs::path& folder) {
    Outcome outcome{.shown = make_keyframe(number)};
    const fs::path file = folder / (std::to_string(number) + ".jpg");
    if (!fs::exists(file)) {
        const auto jpeg = studio::camera_jpeg(draw(outcome.shown), {});
        if (jpeg) (void)likeness::write_file(file, jpeg.value());
    }
    const auto picture = likeness::read_picture(file);
    if (!picture) return outcome;
    if (const auto seen = likeness::identify(finder, picture.value())) {
        for (const likeness::Mark& mark : seen.value().marks) {
            if (mark.text == outcome.shown.text) outcome.rung = mark.rung;
            else outcome.wrong = true;
        }
        outcome.keyframe = seen.value().kind != likeness::FrameKind::exposure;
        outcome.beside = !outcome.rung.empty() && !seen.value().unread.empty();
    }
    if (options.peers) {
        if (const auto whole = likeness::read_picture(file, {.least_long_side = 0})) outcome.zxing = zxing_alone(likeness::grey(whole.value().pixels)).contains(outcome.shown.text);
        outcome.zbar = zbarimg(file).contains(outcome.shown.text);
    }
    if (options.keep.empty()) fs::remove(file);
    return outcome;
}

struct Row {
    int count = 0, ours = 0, zxing = 0, zbar = 0, unread = 0, told = 0;
    void add(const Outcome& one) {
        ++count, ours += !one.rung.empty(), zxing += one.zxing, zbar += one.zbar;
        if (one.rung.empty()) ++unread, told += one.keyframe;
    }
};

void print(const char* name, const Row& row) {
    const auto share = [&](int part, int of) { return of ? 100.0 * part / of : 100.0; };
    std::printf("| %s | %d | **%.1f** | %.1f | %.1f | %d of %d |\n", name, row.count, share(row.ours, row.count), share(row.zxing, row.count), share(row.zbar, row.count), row.told, row.unread);
}

}  // namespace

void print_keyframes(const ShootOptions& options) {
    fs::path folder = options.keep;
    if (folder.empty()) folder = fs::temp_directory_path() / ("bench_codes." + std::to_string(::getpid()));
    fs::create_directories(folder);
    std::vector<Outcome> outcomes(options.frames);
    each<likeness::FaceFinder>("Keyframes", options.frames, [&](likeness::FaceFinder& finder, std::size_t i) { outcomes[i] = look(finder, options.seed + i, options, folder); });
    if (options.keep.empty()) fs::remove_all(folder);

    constexpr double sizes[] = {0.05, 0.07, 0.10, 0.15, 0.22, 0.32, 0.45, 0.61};
    std::map<std::string, int> rungs;
    Row inside, outside, held;
    int wrong = 0, beside = 0;
    for (const bool in_range : {true, false}) {
        std::printf("| %s, code of the short edge | keyframes | likeness %% | ZXing 1.4 %% | zbarimg %% | unread, taken for keyframes |\n| --- | --- | --- | --- | --- | --- |\n", in_range ? "within the range" : "beyond it");
        for (std::size_t size = 0; size + 1 < std::size(sizes); ++size) {
            Row row;
            for (const Outcome& one : outcomes)
                if (one.shown.in_range() == in_range && one.shown.size >= sizes[size] && one.shown.size < sizes[size + 1]) row.add(one);
            char name[32];
            std::snprintf(name, sizeof name, "%.0f to %.0f %%", 100 * sizes[size], 100 * sizes[size + 1]);
            if (row.count) print(name, row);
        }
        Row& sum = in_range ? inside : outside;
        for (const Outcome& one : outcomes)
            if (one.shown.in_range() == in_range) sum.add(one);
        print("all", sum);
        std::printf("\n");
    }
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const Outcome& one = outcomes[i];
        wrong += one.wrong, beside += one.beside;
        if (one.shown.held) held.add(one);
        if (!one.rung.empty()) ++rungs[one.rung];
        if (one.rung.empty() && (one.shown.in_range() || !one.keyframe))
            std::fprintf(stderr, "%s %zu: size %.3f tilt %.0f roll %.0f blur %.2f (moved %.0f px) glare %.2f (level %.2f) contrast %.1f bright %.2f dirt %.2f %s%s%s%s\n", one.shown.in_range() ? "IN " : "out", options.seed + i, one.shown.size, one.shown.tilt_deg, one.shown.options.roll,
                         one.shown.blur, one.shown.options.smear, one.shown.glare, one.shown.options.glare, one.shown.contrast, one.shown.options.brightness, one.shown.options.dirt, one.shown.held ? "held " : "", one.shown.whole ? "" : "cut ", one.keyframe ? "" : "TAKEN FOR AN EXPOSURE ", one.zxing || one.zbar ? "others read it" : "");
    }
    print("with a face beside", held);
    std::printf("\nOther texts than the true one: %d; another code thought seen and not read beside the true one: %d. Read by:", wrong, beside);
    for (const auto& [rung, times] : rungs) std::printf(" %s %d;", rung.c_str(), times);
    std::printf("\n\n");
}

}  // namespace bench
