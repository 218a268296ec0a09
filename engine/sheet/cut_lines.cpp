// Only lines along y are made here, for prints and for the same prints with x and y exchanged; so the two directions
// cannot differ. Whole micrometres, because «touches» must not hang on a last bit.

#include "engine/sheet/cut_lines.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace likeness {
namespace {

constexpr int tick = 3000;  // µm: long enough for the eye to lay a ruler along, short enough to stay out of the way

struct Box {
    int left, top, right, bottom;
};

struct Upright {  // a line along y
    int x, from, to;
    bool shared;
    auto operator<=>(const Upright&) const = default;
};

int um(Mm length) { return static_cast<int>(std::llround(length.value * 1000)); }

// From (x, start) down to the next print or the end of the paper, as one tick or as two.
void add_ticks_down(int x, int start, int paper, const std::vector<Box>& prints, std::vector<Upright>& lines) {
    int end = paper;
    // A print whose side lies in line stops it too: along its border the tick would tell nothing new.
    for (const Box& print : prints)
        if (print.left <= x && x <= print.right && print.bottom > start)
            end = std::min(end, std::max(start, print.top));
    if (end <= start) return;
    if (end - start <= 2 * tick) {
        lines.push_back({x, start, end, false});
        return;
    }
    lines.push_back({x, start, start + tick, false});
    if (end == paper) lines.push_back({x, end - tick, end, false});
}

std::vector<Upright> lines_along_y(const std::vector<Box>& prints, int paper) {
    std::vector<Upright> lines;
    for (const Box& print : prints)
        for (const int x : {print.left, print.right}) add_ticks_down(x, print.bottom, paper, prints, lines);

    // Upward is downward on the paper turned over.
    std::vector<Box> over = prints;
    for (Box& print : over) print = {print.left, paper - print.bottom, print.right, paper - print.top};
    std::vector<Upright> up;
    for (const Box& print : over)
        for (const int x : {print.left, print.right}) add_ticks_down(x, print.bottom, paper, over, up);
    for (const Upright& line : up) lines.push_back({line.x, paper - line.to, paper - line.from, false});

    for (const Box& left : prints)
        for (const Box& right : prints) {
            const int from = std::max(left.top, right.top);
            const int to = std::min(left.bottom, right.bottom);
            if (left.right == right.left && from < to) lines.push_back({left.right, from, to, true});
        }
    return lines;
}

}  // namespace

std::vector<CutLine> cut_lines(const Layout& layout) {
    std::vector<Box> prints;
    std::vector<Box> exchanged;
    for (const Place& place : layout.places) {
        const Box box{um(place.x), um(place.y), um(place.right()), um(place.bottom())};
        prints.push_back(box);
        exchanged.push_back({box.top, box.left, box.bottom, box.right});
    }

    const auto mm = [](int micrometres) { return Mm{micrometres / 1000.0}; };
    std::vector<CutLine> lines;
    for (const Upright& line : lines_along_y(prints, um(layout.paper.height)))
        lines.push_back({mm(line.x), mm(line.from), mm(line.x), mm(line.to), line.shared});
    for (const Upright& line : lines_along_y(exchanged, um(layout.paper.width)))
        lines.push_back({mm(line.from), mm(line.x), mm(line.to), mm(line.x), line.shared});

    std::ranges::sort(lines, {}, [](const CutLine& line) {
        return std::tuple(line.y1, line.x1, line.y2, line.x2, line.shared);
    });
    const auto repeated = std::ranges::unique(lines);
    lines.erase(repeated.begin(), repeated.end());
    return lines;
}

}  // namespace likeness
