#include "tests/bench/bench_pose/numbers.h"
#include "tests/bench/bench_pose/tables.h"

#include "engine/codec/read.h"
#include "engine/mark/read.h"
#include "engine/picture/channels.h"

#include <array>
#include <cstdio>
#include <ctime>

namespace bench {

using namespace likeness;

namespace {

constexpr SizePx work_size{1000, 1500}, full_size{4000, 6000};

/// CPU milliseconds of this thread.
double now() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

template <class Work>
double spent(Work work) {
    const double begin = now();
    work();
    return now() - begin;
}

enum Stage { decode, luma, codes, faces, pose, judgement, stage_count };
constexpr std::array<const char*, stage_count> stage_names{"decode (read_picture)", "luma plane", "codes (read_codes)", "faces found", "eyes, silhouette, crown", "everything: identify and findings"};

}  // namespace

void print_cost(std::uint64_t seed, std::size_t rounds, const PhotoPreset& preset) {
    if (rounds == 0) return;
    const studio::Drawn drawn = studio::draw(studio::make_sitter(seed), studio::make_scene(seed, {.backdrop = {100, 190, 250}}), work_size);
    const auto file = camera_file(studio::photograph(drawn, full_size, {.seed = seed}));
    if (!file.has_value()) return;
    Judge judge;
    std::array<std::vector<double>, stage_count> cost;
    // The first round loads the detectors' data and is not counted.
    for (std::size_t round = 0; round <= rounds; ++round) {
        std::array<double, stage_count> is{};
        Photograph photograph{"cost", file.value(), {}};
        is[decode] = spent([&] { photograph.picture = read_picture(photograph.bytes, "cost").value(); });
        const Picture& picture = photograph.picture;
        Raster grey_plane;
        is[luma] = spent([&] { grey_plane = grey(picture.pixels); });
        is[codes] = spent([&] { (void)read_codes(grey_plane, picture.scale(), Effort::cheap); });
        std::vector<FaceBox> found;
        is[faces] = spent([&] { found = judge.finder.find(grey_plane, picture.scale()).value(); });
        if (!found.empty()) is[pose] = spent([&] { (void)measure_head(judge.finder, picture.pixels, grey_plane, picture.scale(), found.front()); });
        is[judgement] = spent([&] { (void)judge_like_measure(judge, photograph, preset); });
        if (round > 0)
            for (std::size_t i = 0; i < stage_count; ++i) cost[i].push_back(is[i]);
    }
    std::printf("\n## Cost of one photograph of 24 megapixels (%.1f MB JPEG, 4:2:0), CPU ms, median of %zu\n\n| stage | CPU ms | aim |\n| --- | --- | --- |\n",
                static_cast<double>(file.value().size()) / 1e6, rounds);
    for (std::size_t i = 0; i < stage_count; ++i) std::printf("| %s | %s | |\n", stage_names[i], figure(quantile(cost[i], 0.5), 1).c_str());
    const double beyond = quantile(cost[judgement], 0.5) - quantile(cost[codes], 0.5);
    std::printf("| pose and findings beyond decode (everything but the codes) | %s | ≤ 75 |\n", figure(beyond, 1).c_str());
}

}  // namespace bench
