// How good the matte is, as a table by case, and before/after pictures on a page. tests/bench/matte runs it.
#include "tests/bench/bench_matte/measure.h"

#include "engine/base/file.h"
#include "engine/codec/png_write.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace {

using namespace likeness;

struct Sum {
    int cut = 0, refused = 0;
    bench::Cut total;
    void add(const bench::Cut& one) {
        ++cut;
        total.mean_error += one.mean_error, total.edge_error += one.edge_error, total.exact += one.exact;
        total.fringe += one.fringe, total.milliseconds += one.milliseconds;
    }
};

Raster as_grey(const Plane& alpha) {
    Raster out(alpha.size(), 1);
    for (std::size_t i = 0; i < out.samples().size(); ++i) out.samples()[i] = static_cast<std::uint8_t>(std::lround(alpha.samples()[i] * 255));
    return out;
}

Result<void> save(const std::filesystem::path& path, const Raster& raster) {
    LIKENESS_TRY(const Bytes png, encode_png(raster));
    return write_file(path, png);
}

// The first sitting of a case: the certificate photo, its matte, and the new backdrop.
Result<std::string> show(const std::filesystem::path& folder, const bench::Case& one, const bench::Cut& cut) {
    std::string stem(one.name), row = "<h2>" + stem + "</h2>";
    for (char& c : stem)
        if (c == ' ' || c == ',') c = '-';
    for (const auto& [what, raster] : {std::pair("before", cut.before), std::pair("alpha", as_grey(cut.alpha)), std::pair("after", cut.after)}) {
        const std::string file = stem + "-" + what + ".png";
        LIKENESS_TRY(save(folder / file, raster));
        row += "<img src=\"" + file + "\" alt=\"" + what + "\">";
    }
    return row + "\n";
}

Result<void> run(int sittings, const std::filesystem::path& folder) {
    FaceFinder finder;
    ColourConverter colours;
    std::string page = "<!doctype html><meta charset=utf-8><title>Matte</title><style>body{background:#888}img{margin:4px}</style>\n";
    std::printf("| case | cut | refused | alpha error | at the edge | exact | fringe ΔE2000 | CPU ms |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    for (const bench::Case& one : bench::cases()) {
        Sum sum;
        // White backdrops become light blue, all others white: the worst for a fringe.
        const bool white = one.name.ends_with("white");
        const Rgb8 wanted = white ? Rgb8{100, 197, 255} : Rgb8{255, 255, 255};
        for (int i = 0; i < sittings; ++i) {
            LIKENESS_TRY(const bench::Cut cut, bench::cut_drawn(finder, colours, one, 9'000'000 + static_cast<std::uint64_t>(i), wanted));
            if (!cut.refused.empty()) {
                ++sum.refused;
                std::fprintf(stderr, "%s %d: %s\n", std::string(one.name).c_str(), i, cut.refused.c_str());
                continue;
            }
            if (sum.cut == 0 && !folder.empty()) {
                LIKENESS_TRY(const std::string row, show(folder, one, cut));
                page += row;
            }
            sum.add(cut);
        }
        const double n = std::max(1, sum.cut);
        std::printf("| %s | %d | %d | %.4f | %.3f | %.1f %% | %.2f | %.1f |\n", std::string(one.name).c_str(), sum.cut, sum.refused, sum.total.mean_error / n,
                    sum.total.edge_error / n, 100 * sum.total.exact / n, sum.total.fringe / n, sum.total.milliseconds / n);
        std::fflush(stdout);
    }
    if (folder.empty()) return done();
    return write_file(folder / "index.html", {reinterpret_cast<const std::uint8_t*>(page.data()), page.size()});
}

}  // namespace

int main(int count, char** words) {
    const int sittings = count > 1 ? std::atoi(words[1]) : 6;
    const std::filesystem::path folder = count > 2 ? words[2] : "";
    std::error_code ignored;
    if (!folder.empty()) std::filesystem::create_directories(folder, ignored);
    const auto done = run(std::max(1, sittings), folder);
    if (!done) std::fprintf(stderr, "%s\n", english(done.error()).c_str());
    return done ? 0 : 1;
}
