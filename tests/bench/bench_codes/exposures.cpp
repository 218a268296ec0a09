#include "tests/bench/bench_codes/exposures.h"

#include "tests/bench/bench_codes/cpu_time.h"
#include "tests/bench/each.h"

#include "engine/codec/read.h"
#include "engine/identify/identify.h"
#include "engine/picture/channels.h"
#include "tests/studio/camera.h"
#include "tests/studio/defect.h"
#include "tests/studio/draw/portrait.h"

#include <cstdio>
#include <map>
#include <optional>

namespace bench {

namespace {

namespace fs = std::filesystem;

struct Look {
    bool there = false, keyframe = false;
    double ms = 0;  // CPU, looking for codes as every frame does
    std::vector<std::pair<std::string, double>> rungs{};  // CPU ms of each, all of the ladder
};

Look look(likeness::FaceFinder& finder, const likeness::Result<likeness::Picture>& picture) {
    Look out;
    if (!picture) return out;
    out.there = true;
    const likeness::Raster grey = likeness::grey(picture.value().pixels);
    const double before = cpu_ms();
    (void)likeness::read_codes(grey, picture.value().scale(), likeness::Effort::cheap);
    out.ms = cpu_ms() - before;
    (void)likeness::read_codes(grey, picture.value().scale(), likeness::Effort::thorough, [&](std::string_view rung) {
        if (!out.rungs.empty()) out.rungs.back().second += cpu_ms();
        out.rungs.emplace_back(rung, -cpu_ms());
    });
    if (!out.rungs.empty()) out.rungs.back().second += cpu_ms();
    const auto seen = likeness::identify(finder, picture.value());
    out.keyframe = seen && !(seen.value().marks.empty() && seen.value().unread.empty());
    return out;
}

void print(const char* name, const std::vector<Look>& looks) {
    std::vector<double> costs;
    int taken = 0;
    for (const Look& one : looks) {
        if (!one.there) continue;
        costs.push_back(one.ms), taken += one.keyframe;
    }
    if (costs.empty()) return;
    std::ranges::sort(costs);
    std::printf("| %s | %zu | **%d** | %.1f | %.1f |\n", name, costs.size(), taken, costs[costs.size() / 2], costs[costs.size() * 99 / 100]);
}

// What each rung costs where no code is; the first ones every frame pays.
void print_rungs(const std::vector<Look>& looks) {
    std::vector<std::string> names;
    std::map<std::string, std::vector<double>> costs;
    for (const Look& one : looks)
        for (const auto& [name, ms] : one.rungs) {
            if (costs[name].empty()) names.push_back(name);
            costs[name].push_back(ms);
        }
    std::printf("\n| rung | CPU ms, median, no code there | together |\n| --- | --- | --- |\n");
    double together = 0;
    for (const std::string& name : names) {
        std::vector<double>& all = costs[name];
        std::ranges::sort(all);
        std::printf("| %s | %.1f | %.1f |\n", name.c_str(), all[all.size() / 2], together += all[all.size() / 2]);
    }
}

}  // namespace

void print_exposures(std::size_t count, std::uint64_t seed, const fs::path& portraits) {
    std::printf("| exposures | frames | taken for keyframes | CPU ms, median | 99 %% |\n| --- | --- | --- | --- | --- |\n");
    std::vector<Look> looks(count);
    constexpr studio::Defect defects[] = {studio::Defect::none, studio::Defect::none, studio::Defect::none, studio::Defect::gradient, studio::Defect::shadow, studio::Defect::white, studio::Defect::grey};
    each<likeness::FaceFinder>("Exposures", count, [&](likeness::FaceFinder& finder, std::size_t i) {
        const std::uint64_t one = 40'000'000 + seed + i;
        const studio::Drawn drawn = studio::draw(studio::make_sitter(one, {.far = 0.5}), studio::studio_scene(one, defects[i % std::size(defects)]), {1000, 1500});
        const auto jpeg = studio::camera_jpeg(studio::photograph(drawn, {4000, 6000}, {.seed = one}), {});
        if (!jpeg) return;
        looks[i] = look(finder, likeness::read_picture(jpeg.value(), "exposure"));
        if (looks[i].keyframe) std::fprintf(stderr, "exposure %llu is taken for a keyframe\n", static_cast<unsigned long long>(one));
    });
    print("drawn, 24 MP", looks);

    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(portraits, error))
        if (entry.is_regular_file() && entry.path().extension() != ".txt" && entry.path().extension() != ".tsv") files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<Look> real(files.size());
    each<likeness::FaceFinder>("Portraits", files.size(), [&](likeness::FaceFinder& finder, std::size_t i) {
        real[i] = look(finder, likeness::read_picture(files[i]));
        if (real[i].keyframe) std::fprintf(stderr, "%s is taken for a keyframe\n", files[i].filename().c_str());
    });
    print("real", real);
    print_rungs(looks);
    std::printf("\n");
}

}  // namespace bench
