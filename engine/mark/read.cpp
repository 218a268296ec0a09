// ZXing-C++ 1.4. Fine scales are the worst ones for its 8×8 local threshold: noise breaks it, while about 2.4 pixels a
// module read best. So the ladder starts at the coarsest scale that can hold a code.
#include "engine/mark/read.h"

#include "engine/mark/threshold.h"
#include "engine/picture/resample.h"

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <cstdio>
#include <span>
#include <utility>

namespace likeness {

namespace {

struct Rung {
    const char* name;
    int longest;  // the raster is shrunk to this long side first
    bool harder;
    bool global_threshold;
    bool inverted;
};

constexpr Rung cheap_rungs[] = {
    {"750", 750, false, false, false},
    {"1500 harder", 1500, true, false, false},
    {"3000 harder", 3000, true, false, false},
};
constexpr Rung thorough_rungs[] = {
    {"750 harder", 750, true, false, false},
    {"375 harder", 375, true, false, false},
    {"1500 global", 1500, true, true, false},
    {"3000 global", 3000, true, true, false},
    {"1500 inverted", 1500, true, false, true},
    {"3000 inverted", 3000, true, false, true},
};

Raster inverted(Raster raster) {
    for (std::uint8_t& sample : raster.samples()) sample = static_cast<std::uint8_t>(255 - sample);
    return raster;
}

std::vector<Mark> read_rung(Raster raster, double scale, const Rung& rung) {
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    hints.setTryHarder(rung.harder).setTryRotate(rung.harder).setTryDownscale(false).setMaxNumberOfSymbols(8);
    // ZXing takes the mean of a small picture, ours of a large one.
    const bool local = !rung.global_threshold && std::min(raster.width(), raster.height()) >= least_thresholded;
    const Raster seen = local ? local_threshold(std::move(raster)) : std::move(raster);
    hints.setBinarizer(local ? ZXing::Binarizer::BoolCast : rung.global_threshold ? ZXing::Binarizer::GlobalHistogram : ZXing::Binarizer::LocalAverage);
    const ZXing::ImageView view(seen.samples().data(), seen.width(), seen.height(), ZXing::ImageFormat::Lum);

    std::vector<Mark> marks;
    for (const ZXing::Result& found : ZXing::ReadBarcodes(view, hints)) {
        if (!found.isValid()) continue;
        Mark mark{.format = ZXing::ToString(found.format()), .text = found.text(), .rung = rung.name};
        for (int i = 0; i < 4; ++i) {
            const auto corner = found.position()[i];
            mark.corners[static_cast<std::size_t>(i)] = {(corner.x + 0.5) / scale, (corner.y + 0.5) / scale};
        }
        const bool known = std::ranges::any_of(marks, [&](const Mark& other) { return other.text == mark.text; });
        if (!known) marks.push_back(std::move(mark));
    }
    std::ranges::sort(marks, [](const Mark& a, const Mark& b) {
        return std::pair(a.corners[0].y, a.corners[0].x) < std::pair(b.corners[0].y, b.corners[0].x);
    });
    return marks;
}

std::vector<Mark> climb(const Raster& grey, double scale, std::span<const Rung> rungs) {
    const int longest = std::max(grey.width(), grey.height());
    for (std::size_t i = 0; i < rungs.size(); ++i) {
        const Rung& rung = rungs[i];
        // A rung finer than the raster is the raster itself; that is not tried twice in the same way.
        const bool tried = std::any_of(rungs.begin(), rungs.begin() + static_cast<std::ptrdiff_t>(i), [&](const Rung& earlier) {
            return earlier.longest >= longest && earlier.harder == rung.harder &&
                   earlier.global_threshold == rung.global_threshold && earlier.inverted == rung.inverted;
        });
        if (tried) continue;
        Raster shrunk = shrunk_to(grey, rung.longest);
        const double shrunk_scale = scale * shrunk.width() / grey.width();
        if (rung.inverted) shrunk = inverted(std::move(shrunk));
        std::vector<Mark> marks = read_rung(std::move(shrunk), shrunk_scale, rung);
        if (!marks.empty()) return marks;
    }
    return {};
}

}  // namespace

std::vector<Mark> read_marks(const Raster& grey, double scale, Effort effort) {
    if (grey.empty()) return {};
    try {
        std::vector<Mark> marks = climb(grey, scale, cheap_rungs);
        if (marks.empty() && effort == Effort::thorough) marks = climb(grey, scale, thorough_rungs);
        return marks;
    } catch (const std::exception&) {
        return {};  // ZXing throws on a picture it cannot make sense of: nothing was read
    }
}

}  // namespace likeness
