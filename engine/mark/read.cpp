#include "engine/mark/read.h"

#include "engine/mark/rungs.h"
#include "engine/mark/soft_squares.h"
#include "engine/mark/symbol.h"
#include "engine/mark/threshold.h"
#include "engine/mark/two_squares.h"
#include "engine/mark/zbar.h"
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

PointPx middle(const Quad& quad) { return {(quad[0].x + quad[2].x) / 2, (quad[0].y + quad[2].y) / 2}; }

bool covers(const Quad& quad, PointPx point) {
    const auto [left, right] = std::ranges::minmax(quad, {}, &PointPx::x);
    const auto [top, bottom] = std::ranges::minmax(quad, {}, &PointPx::y);
    return point.x >= left.x && point.x <= right.x && point.y >= top.y && point.y <= bottom.y;
}

// From a raster that was shrunk by `factor` to the one it came from.
FinderPattern enlarged(const FinderPattern& one, double factor) {
    return {{(one.centre.x + 0.5) * factor - 0.5, (one.centre.y + 0.5) * factor - 0.5}, one.module * factor};
}
FinderTriple enlarged(FinderTriple triple, double factor) {
    for (FinderPattern& one : triple.at) one = enlarged(one, factor);
    return triple;
}

class Ladder {
public:
    Ladder(const Raster& grey, double scale, const OnRung& on_rung) : grey_(grey), scale_(scale), on_rung_(on_rung) {}

    void climb(std::span<const Rung> rungs) {
        for (const Rung& rung : rungs) {
            if (done() || tried(rung)) continue;
            if (on_rung_) on_rung_(rung.name);
            look(rung);
        }
    }

    /// Patches with a code's squares in them that no rung made anything of.
    void look_for_areas() {
        if (on_rung_) on_rung_("areas");
        const Raster middle = shrunk_to(grey_, 1500), coarse = shrunk_to(middle, 500);
        for (const CodeArea& area : code_areas(middle)) look_in(area, middle, grey_);
        for (const CodeArea& area : code_areas(coarse)) look_in(area, coarse, middle);
    }

    /// Squares whose runs were seen and that are in no symbol.
    void look_for_lone_squares() {
        if (on_rung_) on_rung_("lone squares");
        std::vector<Square> squares;
        for (const FinderPattern& one : lone_) {
            if (known(in_photograph(one.centre)) || std::ranges::any_of(squares, [&](const Square& other) { return other.covers(one.centre); })) continue;
            if (const Square square = fitted(grey_, one); square.likeness >= least_square) squares.push_back(square);
        }
        if (squares.empty() || read_by_two(squares, 1)) return;
        for (const Square& one : squares) {
            const Quad edge = in_photograph(Quad{{one.at(-3.5, -3.5), one.at(3.5, -3.5), one.at(3.5, 3.5), one.at(-3.5, 3.5)}});
            if (std::ranges::none_of(edge, [&](PointPx corner) { return known(corner); })) codes_.unread.push_back(edge);
        }
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
        return !tried_.emplace(longest, rung.reader, rung.prepared).second;
    }

    void look(const Rung& rung) {
        Raster seen = prepared(shrunk_to(grey_, rung.longest), rung.prepared);
        const double factor = static_cast<double>(grey_.width()) / seen.width();
        const auto keep_all = [&](std::vector<Mark> marks) {
            for (Mark& mark : marks) {
                for (PointPx& corner : mark.corners) corner = in_photograph(PointPx{corner.x * factor, corner.y * factor});
                mark.rung = rung.name;
                keep(std::move(mark));
            }
        };
        if (rung.reader == Reader::zbar) return keep_all(read_by_zbar(seen));
        // ZXing takes the mean of a small picture, ours of a large one.
        const bool local = rung.reader != Reader::global && std::min(seen.width(), seen.height()) >= least_thresholded;
        if (local) seen = local_threshold(std::move(seen));
        keep_all(read_by_zxing(seen, local ? Binarizer::done : rung.reader == Reader::global ? Binarizer::global : Binarizer::local, rung.reader != Reader::plain, rung.formats));
        if (!local) return;
        std::vector<FinderPattern> patterns = finder_patterns(seen);
        for (const FinderTriple& found : finder_triples(patterns)) {
            for (const FinderPattern& one : found.at) std::erase_if(patterns, [&](const FinderPattern& other) { return other.centre == one.centre; });
            look_at(enlarged(found, factor), rung);
        }
        if (rung.prepared == Prepared::as_is)
            for (const FinderPattern& one : patterns) lone_.push_back(enlarged(one, factor));
    }

    // One symbol by itself, from the finest samples there are.
    void look_at(const FinderTriple& triple, const Rung& rung) {
        const PointPx one = triple.at[1].centre, other = triple.at[2].centre;
        const PointPx at = in_photograph(PointPx{(one.x + other.x + 1) / 2, (one.y + other.y + 1) / 2});
        if (std::ranges::any_of(codes_.read, [&](const Mark& mark) { return covers(mark.corners, at); })) return;  // an unread one is tried again
        Symbol symbol = read_symbol(grey_, triple, rung.prepared == Prepared::inverted);
        if (symbol.read) keep(std::move(symbol), rung.name);
        else if (symbol.there && std::ranges::none_of(codes_.unread, [&](const Quad& known) { return covers(known, at); })) codes_.unread.push_back(in_photograph(symbol.corners));
    }

    // The patch by itself: ZXing looks for Data Matrix about the middle of a picture only.
    bool read_in(const BoxPx& area) {
        constexpr int longest = 400;
        const double margin = 0.15 * std::max(area.width, area.height);
        const BoxPx box = BoxPx{area.x - margin, area.y - margin, area.width + 2 * margin, area.height + 2 * margin};
        const double factor = std::max(1.0, std::max(box.width, box.height) / longest);
        const SizePx size{static_cast<int>(box.width / factor), static_cast<int>(box.height / factor)};
        if (std::min(size.width, size.height) < least_thresholded) return false;
        const std::vector<Mark> marks = read_by_zxing(local_threshold(cropped(grey_, box, size)), Binarizer::done, true, Formats::all);
        for (Mark mark : marks) {
            for (PointPx& corner : mark.corners) corner = in_photograph(PointPx{box.x + corner.x * factor, box.y + corner.y * factor});
            mark.rung = "area";
            keep(std::move(mark));
        }
        return !marks.empty();
    }

    // An area of the raster `found_in`; what is in it is looked for in `finer`.
    void look_in(const CodeArea& area, const Raster& found_in, const Raster& finer) {
        const auto factor = [](const Raster& from, const Raster& to) { return static_cast<double>(to.width()) / from.width(); };
        const BoxPx box = area.box.scaled(factor(found_in, grey_));
        const PointPx at = in_photograph(box.centre());
        if (known(at) || read_in(box)) return;
        const std::vector<Square> squares = squares_in(finer, area.scaled(factor(found_in, finer)));
        if (squares.empty() || read_by_two(squares, factor(finer, grey_))) return;
        codes_.unread.push_back(in_photograph(Quad{{{box.x, box.y}, {box.right(), box.y}, {box.right(), box.bottom()}, {box.x, box.bottom()}}}));
    }

    // Squares that may be of one symbol whose third one nobody sees.
    bool read_by_two(const std::vector<Square>& squares, double factor) {
        for (std::size_t i = 0; i < squares.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                for (const FinderTriple& supposed : supposed_triples(squares[j], squares[i])) {
                    Symbol symbol = read_supposed(grey_, enlarged(supposed, factor), false);
                    if (!symbol.read) continue;
                    keep(std::move(symbol), "two squares");
                    return true;
                }
        return false;
    }

    void keep(Symbol symbol, const std::string& rung) {
        Mark mark = std::move(*symbol.read);
        mark.corners = in_photograph(symbol.corners);
        mark.rung = rung + ", " + symbol.way;
        keep(std::move(mark));
    }

    void keep(Mark mark) {
        std::erase_if(codes_.unread, [&](const Quad& quad) { return covers(mark.corners, middle(quad)) || covers(quad, middle(mark.corners)); });
        if (std::ranges::none_of(codes_.read, [&](const Mark& other) { return other.bytes == mark.bytes; })) codes_.read.push_back(std::move(mark));
    }

    // Whether a code is there of which everything is said.
    bool known(PointPx at) const {
        return std::ranges::any_of(codes_.unread, [&](const Quad& quad) { return covers(quad, at); }) || std::ranges::any_of(codes_.read, [&](const Mark& mark) { return covers(mark.corners, at); });
    }

    PointPx in_photograph(PointPx at) const { return {at.x / scale_, at.y / scale_}; }
    Quad in_photograph(Quad quad) const {
        for (PointPx& corner : quad) corner = in_photograph(corner);
        return quad;
    }

    const Raster& grey_;
    double scale_;
    const OnRung& on_rung_;
    Codes codes_;
    std::vector<FinderPattern> lone_;
    std::set<std::tuple<int, Reader, Prepared>> tried_;
};

}  // namespace

Codes read_codes(const Raster& grey, double scale, Effort effort, const OnRung& on_rung) {
    if (grey.empty()) return {};
    Ladder ladder(grey, scale, on_rung);
    ladder.climb(cheap_rungs);
    ladder.look_for_areas();
    ladder.look_for_lone_squares();
    ladder.climb(cheap_rungs);  // where one was read and another is there
    if (effort == Effort::thorough) ladder.climb(thorough_rungs);
    return std::move(ladder).codes();
}

}  // namespace likeness
