// Fine scales are the worst ones for ZXing's 8×8 local threshold: noise breaks it, while about 2.4 pixels a module read best. So the
// ladder starts at the coarsest scale that can hold a code.
#include "engine/mark/read.h"

#include "engine/mark/straighten.h"
#include "engine/mark/symbol.h"
#include "engine/mark/threshold.h"
#include "engine/mark/zxing.h"
#include "engine/picture/resample.h"

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <tuple>
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
constexpr int straight_modules[] = {4, 3, 6};  // pixels a module of a symbol put upright

void invert(Raster& raster) {
    for (std::uint8_t& sample : raster.samples()) sample = static_cast<std::uint8_t>(255 - sample);
}

PointPx middle(const Quad& quad) { return {(quad[0].x + quad[2].x) / 2, (quad[0].y + quad[2].y) / 2}; }

bool covers(const Quad& quad, PointPx point) {
    const auto [left, right] = std::ranges::minmax(quad, {}, &PointPx::x);
    const auto [top, bottom] = std::ranges::minmax(quad, {}, &PointPx::y);
    return point.x >= left.x && point.x <= right.x && point.y >= top.y && point.y <= bottom.y;
}

// From a raster that was shrunk by `factor` to the one it came from.
FinderTriple enlarged(FinderTriple triple, double factor) {
    for (FinderPattern& one : triple.at) {
        one.centre = {(one.centre.x + 0.5) * factor - 0.5, (one.centre.y + 0.5) * factor - 0.5};
        one.module *= factor;
    }
    return triple;
}

class Ladder {
public:
    Ladder(const Raster& grey, double scale) : grey_(grey), scale_(scale) {}

    void climb(std::span<const Rung> rungs) {
        for (const Rung& rung : rungs)
            if (!done() && !tried(rung)) look(rung);
    }

    Codes codes() && {
        std::ranges::sort(codes_.read, {}, [](const Mark& mark) { return std::pair(mark.corners[0].y, mark.corners[0].x); });
        return std::move(codes_);
    }

private:
    bool done() const { return !codes_.read.empty() && codes_.unread.empty(); }

    // A rung finer than the raster is the raster itself; that is not tried twice in the same way.
    bool tried(const Rung& rung) {
        const int longest = std::min(rung.longest, std::max(grey_.width(), grey_.height()));
        return !tried_.emplace(longest, rung.harder, rung.global_threshold, rung.inverted).second;
    }

    void look(const Rung& rung) {
        Raster seen = shrunk_to(grey_, rung.longest);
        const double factor = static_cast<double>(grey_.width()) / seen.width();
        if (rung.inverted) invert(seen);
        // ZXing takes the mean of a small picture, ours of a large one.
        const bool local = !rung.global_threshold && std::min(seen.width(), seen.height()) >= least_thresholded;
        if (local) seen = local_threshold(std::move(seen));
        for (Mark& mark : read_by_zxing(seen, local ? Binarizer::done : rung.global_threshold ? Binarizer::global : Binarizer::local, rung.harder)) {
            for (PointPx& corner : mark.corners) corner = in_photograph({corner.x * factor, corner.y * factor});
            mark.rung = rung.name;
            keep(std::move(mark));
        }
        if (!local) return;
        for (const FinderTriple& found : finder_triples(finder_patterns(seen))) look_at(enlarged(found, factor), rung);
    }

    // One symbol by itself, upright, from the finest samples there are.
    void look_at(const FinderTriple& triple, const Rung& rung) {
        const Quad quad = corners_of(triple);
        const PointPx at = middle(quad);
        if (std::ranges::any_of(codes_.read, [&](const Mark& mark) { return covers(mark.corners, at); })) return;
        for (const int module_px : straight_modules) {
            Raster upright = straightened(grey_, triple, module_px);
            if (rung.inverted) invert(upright);
            for (const Binarizer binarizer : {Binarizer::local, Binarizer::global})
                for (Mark& mark : read_by_zxing(upright, binarizer, true)) {
                    mark.corners = quad;
                    mark.rung = std::string(rung.name) + " upright";
                    return keep(std::move(mark));
                }
            if (module_px == straight_modules[0] && !has_modules(upright, triple, module_px)) return;
        }
        if (std::ranges::none_of(codes_.unread, [&](const Quad& known) { return covers(known, at); })) codes_.unread.push_back(quad);
    }

    void keep(Mark mark) {
        std::erase_if(codes_.unread, [&](const Quad& quad) { return covers(mark.corners, middle(quad)) || covers(quad, middle(mark.corners)); });
        if (std::ranges::none_of(codes_.read, [&](const Mark& other) { return other.text == mark.text; })) codes_.read.push_back(std::move(mark));
    }

    PointPx in_photograph(PointPx at) const { return {at.x / scale_, at.y / scale_}; }

    Quad corners_of(const FinderTriple& triple) const {
        constexpr int px = 1;
        const double end = symbol_modules(triple) + quiet_zone - 0.5, start = quiet_zone - 0.5;
        Quad quad{{{start, start}, {end, start}, {end, end}, {start, end}}};
        for (PointPx& corner : quad) {
            const PointPx at = in_picture(triple, px, corner);
            corner = in_photograph({at.x + 0.5, at.y + 0.5});
        }
        return quad;
    }

    const Raster& grey_;
    double scale_;
    Codes codes_;
    std::set<std::tuple<int, bool, bool, bool>> tried_;
};

}  // namespace

Codes read_codes(const Raster& grey, double scale, Effort effort) {
    if (grey.empty()) return {};
    Ladder ladder(grey, scale);
    ladder.climb(cheap_rungs);
    if (effort == Effort::thorough) ladder.climb(thorough_rungs);
    return std::move(ladder).codes();
}

}  // namespace likeness
