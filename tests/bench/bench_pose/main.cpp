// How good pose and findings are, as tables: drawn heads with truth, real faces, a gallery of degradations, the portraits
// made, and what it costs. tests/bench/pose runs it.
#include "tests/bench/bench_pose/judge.h"
#include "tests/bench/bench_pose/look.h"
#include "tests/bench/bench_pose/tables.h"
#include "tests/bench/each.h"

#include "engine/preset/library.h"

#include <cstdio>

namespace {

using namespace bench;

likeness::Result<void> run(const Options& options) {
    if (!options.look.empty()) return look(options);
    LIKENESS_TRY(const likeness::PhotoPreset preset, likeness::PresetLibrary({options.profiles}).photo("chsi-degree"));

    std::vector<Sitting> heads(std::max(options.heads, options.gallery));
    each<Judge>("Drawn heads", heads.size(), [&](Judge& judge, std::size_t i) {
        heads[i] = sit(judge, options.seed + i, i < options.gallery, options.only, preset);
    });

    const std::vector<RealFace> faces = real_faces(options.faces);
    std::vector<MeasuredFace> measured(faces.size());
    std::vector<Shown> shown(faces.size());
    each<Judge>("Real faces", faces.size(), [&](Judge& judge, std::size_t i) {
        const RealFace& face = faces[i];
        measured[i] = {face.file, face.truth, {}};
        const auto photograph = opened(face.bytes, face.file);
        if (photograph.has_value())
            if (const auto judged = judge_like_measure(judge, photograph.value(), preset); judged.has_value() && judged.value().seen.head)
                measured[i].pose = judged.value().seen.head->pose;
        if (const auto plate = plate_of(face); plate.has_value() && options.gallery > 0)
            shown[i] = show(judge, plate.value(), options.seed + i, options.only, preset);
        shown[i].wrong = face.wrong;
    });

    std::printf("# Pose and findings\n");
    print_heads(heads);
    print_faces(measured);
    if (options.gallery > 0) print_gallery(heads, shown);
    print_portraits(heads);
    print_cost(options.seed, options.cost, preset);
    return likeness::done();
}

}  // namespace

int main(int count, char** arguments) {
    std::string wrong;
    const auto options = parse({arguments + 1, static_cast<std::size_t>(count - 1)}, wrong);
    if (!options) return std::fprintf(stderr, "%s\n", wrong.c_str()), 2;
    const auto ran = run(*options);
    if (!ran.has_value()) return std::fprintf(stderr, "%s\n", likeness::english(ran.error()).c_str()), 1;
    return 0;
}
