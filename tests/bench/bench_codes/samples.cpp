#include "tests/bench/bench_codes/samples.h"

#include "tests/bench/bench_codes/peers.h"

#include "engine/codec/read.h"
#include "engine/mark/read.h"
#include "engine/picture/channels.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>

namespace bench {

namespace fs = std::filesystem;

std::vector<Sample> samples(const fs::path& folder) {
    std::vector<Sample> all;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".txt") continue;
        std::ifstream in(fs::path(entry.path()).replace_extension(".txt"), std::ios::binary);
        all.push_back({entry.path(), {std::istreambuf_iterator<char>(in), {}}});
    }
    std::ranges::sort(all, {}, &Sample::file);
    return all;
}

void print_samples(const fs::path& folder, bool peers) {
    std::printf("| set | pictures | ZXing 1.4 | zbarimg | ZXing and zbar, all options | likeness | seen, not read | false texts: ZXing, all, likeness |\n"
                "| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    std::map<std::string, int> rungs;
    for (const char* set : {"qrcode-1", "qrcode-2", "qrcode-5", "falsepositives-1"}) {
        int count = 0, zxing = 0, zbar = 0, all = 0, ours = 0, unread = 0, wrong_zxing = 0, wrong_all = 0, wrong = 0;
        for (const Sample& sample : samples(folder / set)) {
            const auto picture = likeness::read_picture(sample.file, {.least_long_side = 0});
            if (!picture) continue;
            ++count;
            const likeness::Raster grey = likeness::grey(picture.value().pixels);
            const auto others = [&](const Texts& texts) { return std::ranges::any_of(texts, [&](const std::string& text) { return text != sample.truth; }); };
            const Texts one = peers ? zxing_alone(grey) : Texts(), program = peers ? zbarimg(sample.file) : Texts();
            Texts every = peers ? union_of_all(grey) : Texts();
            every.insert(program.begin(), program.end());
            const likeness::Codes codes = likeness::read_codes(grey, 1, likeness::Effort::thorough);
            Texts read;
            for (const likeness::Mark& mark : codes.read) read.insert(mark.text);
            if (!sample.truth.empty()) {
                zxing += one.contains(sample.truth), zbar += program.contains(sample.truth), all += every.contains(sample.truth);
                if (read.contains(sample.truth)) ++ours, ++rungs[codes.read.front().rung];
                else std::fprintf(stderr, "%s/%s: not read%s%s\n", set, sample.file.filename().c_str(), every.contains(sample.truth) ? ", others do" : "", codes.unread.empty() ? "" : ", seen");
            }
            wrong_zxing += others(one), wrong_all += others(every), wrong += others(read);
            unread += read.empty() && !codes.unread.empty();
        }
        std::printf("| %s | %d | %d | %d | %d | **%d** | %d | %d, %d, **%d** |\n", set, count, zxing, zbar, all, ours, unread, wrong_zxing, wrong_all, wrong);
    }
    std::printf("\nRead by:");
    for (const auto& [rung, times] : rungs) std::printf(" %s %d;", rung.c_str(), times);
    std::printf("\n\n");
}

}  // namespace bench
