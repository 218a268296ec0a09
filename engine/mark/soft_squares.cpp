#include "engine/mark/code_areas.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <vector>

namespace likeness {

namespace {

constexpr int px = 2;             // a module, in the patch as it is looked at
constexpr int side = 9;           // modules of the drawing: the square and the light ring about it
constexpr int room = 7 * px;      // about a patch: the drawing's half diagonal
// Start values, above what no code reached by hand: portraits, and photographs that are all noise. tests/bench/codes shows what they miss and take.
constexpr double sure = 0.72, likely = 0.66, worth_a_closer_look = 0.35;

// How one turn and one slant move the places of the drawing: compressed along one direction, then turned.
class View {
public:
    View(double turn, double slant, double slant_way) {
        const double c = std::cos(slant_way), s = std::sin(slant_way), less = 1 - slant;
        const double xx = 1 - less * c * c, xy = -less * c * s, yy = 1 - less * s * s;
        a_ = std::cos(turn) * xx - std::sin(turn) * xy, b_ = std::cos(turn) * xy - std::sin(turn) * yy;
        c_ = std::sin(turn) * xx + std::cos(turn) * xy, d_ = std::sin(turn) * xy + std::cos(turn) * yy;
    }
    PointPx of(double x, double y) const { return {a_ * x + b_ * y, c_ * x + d_ * y}; }
    PointPx back(PointPx at) const {
        const double whole = a_ * d_ - b_ * c_;
        return {(d_ * at.x - b_ * at.y) / whole, (a_ * at.y - c_ * at.x) / whole};
    }

private:
    double a_, b_, c_, d_;
};

bool light_at(int x, int y) {
    const int away = std::max(std::abs(x), std::abs(y));
    return away == 2 || away == 4;
}

class Drawing {
public:
    Drawing(const View& view, int stride) {
        for (int i = 0; i < side * side; ++i) {
            const int x = i % side - side / 2, y = i / side - side / 2;
            const PointPx at = view.of(x * px, y * px);
            offset_[static_cast<std::size_t>(i)] = static_cast<int>(std::lround(at.y)) * stride + static_cast<int>(std::lround(at.x));
            light_[static_cast<std::size_t>(i)] = light_at(x, y);
            wanted_ += light_at(x, y);
        }
    }

    /// The correlation coefficient; `at` far enough from the patch's edges.
    double operator()(const std::uint8_t* at) const {
        // The light ring in line with the middle against that and the dark ring: most places are nothing.
        const auto four = [&](int away) { return at[offset_[place(away, 0)]] + at[offset_[place(-away, 0)]] + at[offset_[place(0, away)]] + at[offset_[place(0, -away)]]; };
        const int ring = four(2);
        if (ring < 4 * at[0] + 8 || ring < four(3) + 4) return 0;
        int sum = 0, squares = 0, both = 0;
        for (std::size_t i = 0; i < offset_.size(); ++i) {
            const int value = at[offset_[i]];
            sum += value, squares += value * value, both += light_[i] ? value : 0;
        }
        constexpr double n = side * side;
        const double spread = (squares - static_cast<double>(sum) * sum / n) * (wanted_ - wanted_ * wanted_ / n);
        return spread > n ? (both - sum * wanted_ / n) / std::sqrt(spread) : 0;
    }

private:
    static constexpr std::size_t place(int x, int y) { return static_cast<std::size_t>((y + side / 2) * side + x + side / 2); }

    std::array<int, side * side> offset_{};
    std::array<bool, side * side> light_{};
    double wanted_ = 0;
};

// Where the pixels of a row or column of a patch are taken from: a whole place and how far on to the next, 0 to 256.
struct Place {
    int at = 0, next = 0, further = 0;
};

std::vector<Place> places(double start, double step, int count, int length) {
    std::vector<Place> all(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const double from = std::clamp(start + step * i, 0.0, length - 1.0);
        const int at = static_cast<int>(from);
        all[static_cast<std::size_t>(i)] = {at, std::min(at + 1, length - 1), static_cast<int>((from - at) * 256)};
    }
    return all;
}

// The box at two pixels a module, with room for the drawing about it; a pixel that covers several is the mean of some.
Raster patch_of(const Raster& grey, const BoxPx& area, double module) {
    const SizePx size{static_cast<int>(area.width / module * px) + 2 * room, static_cast<int>(area.height / module * px) + 2 * room};
    const int samples = std::clamp(static_cast<int>(std::lround(module / px)), 1, 4);
    const double step = module / px / samples, first = step / 2 - 0.5 - room * module / px;
    const std::vector<Place> columns = places(area.x + first, step, size.width * samples, grey.width());
    const std::vector<Place> rows = places(area.y + first, step, size.height * samples, grey.height());
    Raster patch(size, 1);
    std::vector<int> sums(static_cast<std::size_t>(size.width));
    for (int y = 0; y < size.height; ++y) {
        std::ranges::fill(sums, 0);
        for (int i = 0; i < samples; ++i) {
            const Place& row = rows[static_cast<std::size_t>(y * samples + i)];
            const std::uint8_t *upper = grey.row(row.at), *lower = grey.row(row.next);
            const Place* column = columns.data();
            for (int& sum : sums)
                for (int j = 0; j < samples; ++j, ++column) {
                    const int above = upper[column->at] * 256 + (upper[column->next] - upper[column->at]) * column->further;
                    const int below = lower[column->at] * 256 + (lower[column->next] - lower[column->at]) * column->further;
                    sum += above + (below - above) / 256 * row.further;
                }
        }
        const int all = 256 * samples * samples;
        for (int x = 0; x < size.width; ++x) patch.row(y)[x] = static_cast<std::uint8_t>(sums[static_cast<std::size_t>(x)] / all);
    }
    return patch;
}

// Two that stand as two of a symbol's do: along a side or along the diagonal, 14 to 70 modules apart.
bool stand_together(const View& view, PointPx one, PointPx other) {
    const PointPx away = view.back({other.x - one.x, other.y - one.y});
    const double x = std::abs(away.x), y = std::abs(away.y), longer = std::max(x, y), shorter = std::min(x, y);
    return longer >= 12 && longer <= 75 && (shorter < 0.2 * longer || shorter > 0.75 * longer);
}

struct Look {
    double best = 0;    // of all places
    bool code = false;
};

Look look_for_squares(const Raster& patch, const View& view) {
    const Drawing drawing(view, patch.width());
    Look look;
    std::vector<PointPx> found;  // modules, in the patch
    // Every second place each way; about those that are worth it, the places between.
    for (int y = room; y < patch.height() - room; y += 2)
        for (int x = room; x < patch.width() - room; x += 2) {
            double now = drawing(patch.row(y) + x);
            if (now < worth_a_closer_look) continue;
            PointPx at{static_cast<double>(x) / px, static_cast<double>(y) / px};
            for (int i = 0; i < 9; ++i) {
                const int u = x + i % 3 - 1, v = y + i / 3 - 1;
                if (const double near = drawing(patch.row(v) + u); near > now) now = near, at = {static_cast<double>(u) / px, static_cast<double>(v) / px};
            }
            look.best = std::max(look.best, now);
            if (now >= likely) found.push_back(at);
        }
    look.code = look.best >= sure;
    for (std::size_t i = 0; i < found.size() && !look.code; ++i)
        for (std::size_t j = 0; j < i && !look.code; ++j) look.code = stand_together(view, found[i], found[j]);
    return look;
}

bool has_squares(const Raster& patch) {
    constexpr int turns = 6, slants = 4;
    constexpr double worth_slanting = 0.5;  // a square seen at 45° is still as like its drawing as that
    double best = 0;
    for (int slant = 0; slant <= slants; ++slant) {
        for (int turn = 0; turn < turns; ++turn) {
            const Look look = look_for_squares(patch, {turn * std::numbers::pi / 2 / turns, slant == 0 ? 1 : 0.74, slant * std::numbers::pi / slants});
            if (look.code) return true;
            best = std::max(best, look.best);
        }
        if (best < worth_slanting) return false;
    }
    return false;
}

}  // namespace

bool has_code(const Raster& grey, const CodeArea& area) {
    constexpr double most_modules = 60, least_modules = 14, step = 1.2;
    const double longest = std::max(area.box.width, area.box.height);
    for (double module = std::max(1.0, area.side / most_modules); module < longest / least_modules; module *= step)
        if (has_squares(patch_of(grey, area.box, module))) return true;
    return false;
}

}  // namespace likeness
