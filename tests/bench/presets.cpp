// Behind tests/bench/presets: makes the certificate photo of every preset from every photograph, each photograph looked at once.
// Usage: bench_presets PROFILES TO PHOTO… ; writes TO/<preset>/<photograph's stem>.jpg and prints a line of JSON each:
// {"preset","photo","portrait" or null,"crop","bytes","findings"}.
#include "engine/base/file.h"
#include "engine/base/json.h"
#include "engine/identify/identify.h"
#include "engine/portrait/check.h"
#include "engine/portrait/render.h"
#include "engine/preset/library.h"

#include <cstdio>
#include <span>

using namespace likeness;

namespace {

namespace fs = std::filesystem;

struct Bench {
    std::vector<PhotoPreset> presets;
    fs::path to;
    FaceFinder finder{FaceFinderOptions{}};
    ColourConverter colours{};
};

Result<void> make_all(Bench& bench, const fs::path& path) {
    LIKENESS_TRY(const Photograph photograph, read_photograph(path));
    LIKENESS_TRY(const Seen sight, identify(bench.finder, photograph.picture, {.faces_in_keyframes = true}));
    for (const PhotoPreset& preset : bench.presets) {
        boost::json::object line{{"preset", preset.name}, {"photo", path.string()}, {"portrait", nullptr}};
        std::vector<Finding> findings{judge_faces(sight)};
        if (sight.head) {
            LIKENESS_TRY(const Portrait portrait, make_portrait(bench.colours, photograph, *sight.head, {}, preset));
            findings.insert(findings.end(), portrait.findings.begin(), portrait.findings.end());
            if (!portrait.file.empty()) {
                const fs::path file = bench.to / preset.name / path.stem().concat(".jpg");
                LIKENESS_TRY(write_file(file, portrait.file));
                line["portrait"] = file.string();
                line["crop"] = {portrait.crop->x, portrait.crop->y, portrait.crop->width, portrait.crop->height};
                line["bytes"] = portrait.file.size();
            }
        }
        line["findings"] = json(findings);
        std::puts(boost::json::serialize(line).c_str());
    }
    return done();
}

Result<void> run(std::span<char*> arguments) {
    const PresetLibrary library({arguments[0]});
    Bench bench{.presets = {}, .to = arguments[1]};
    for (const std::string& name : library.photo_names()) {
        LIKENESS_TRY(PhotoPreset preset, library.photo(name));
        fs::create_directories(bench.to / name);
        bench.presets.push_back(std::move(preset));
    }
    for (char* photo : arguments.subspan(2)) {
        LIKENESS_TRY(make_all(bench, photo));
    }
    return done();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) return 2;
    const auto ran = run(std::span(argv, static_cast<std::size_t>(argc)).subspan(1));
    if (ran) return 0;
    std::fprintf(stderr, "bench_presets: %s\n", english(ran.error()).c_str());
    return 3;
}
