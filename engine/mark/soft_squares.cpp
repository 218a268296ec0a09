#include "engine/mark/soft_squares.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <numbers>
#include <utility>
#include <vector>

namespace likeness {

namespace {

constexpr int px = 2;             // a module, in the patch as it is looked at
constexpr int side = 9;           // modules of the drawing: the square and the light ring about it
constexpr int room = 7 * px;      // about a patch: the drawing's half diagonal
constexpr double worth_a_closer_look = 0.35, worth_fitting = 0.45;  // correlation at the nearest of the turns, slants and sizes tried

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

// Places that may be a square's, the likeliest of those that lie close together.
class Candidates {
public:
    void add(const Square& found) {
        const double near = 3 * std::hypot(found.across.x, found.across.y);
        const auto known = std::ranges::find_if(all_, [&](const Square& one) { return std::hypot(one.centre.x - found.centre.x, one.centre.y - found.centre.y) < near; });
        if (known == all_.end()) all_.push_back(found);
        else if (found.likeness > known->likeness) *known = found;
    }

    /// The likeliest first.
    std::vector<Square> best() && {
        constexpr std::size_t most = 8;
        std::ranges::stable_sort(all_, std::greater{}, &Square::likeness);
        if (all_.size() > most) all_.resize(most);
        return std::move(all_);
    }

private:
    std::vector<Square> all_;
};

class Search {
public:
    Search(const Raster& grey, const BoxPx& area, double module) : patch_(patch_of(grey, area, module)), area_(area), module_(module) {}

    void look_for_squares(Candidates& candidates) const {
        constexpr int turns = 6, slants = 4;
        constexpr double worth_slanting = 0.5;  // a square seen at 45° is still as like its drawing as that
        double best = 0;
        for (int slant = 0; slant <= slants; ++slant) {
            for (int turn = 0; turn < turns; ++turn)
                best = std::max(best, look({turn * std::numbers::pi / 2 / turns, slant == 0 ? 1 : 0.74, slant * std::numbers::pi / slants}, candidates));
            if (best < worth_slanting) return;
        }
    }

private:
    // The best correlation of all places. Every second place each way; about those that are worth it, the places between.
    double look(const View& view, Candidates& candidates) const {
        const Drawing drawing(view, patch_.width());
        double best = 0;
        for (int y = room; y < patch_.height() - room; y += 2)
            for (int x = room; x < patch_.width() - room; x += 2) {
                double now = drawing(patch_.row(y) + x);
                if (now < worth_a_closer_look) continue;
                int u = x, v = y;
                for (int i = 0; i < 9; ++i)
                    if (const double near = drawing(patch_.row(y + i / 3 - 1) + x + i % 3 - 1); near > now) now = near, u = x + i % 3 - 1, v = y + i / 3 - 1;
                best = std::max(best, now);
                if (now >= worth_fitting) candidates.add(square_at(u, v, view, now));
            }
        return best;
    }

    Square square_at(int x, int y, const View& view, double likeness) const {
        const auto along = [&](PointPx one) { return PointPx{one.x * module_, one.y * module_}; };
        return {{area_.x + (static_cast<double>(x - room) / px) * module_, area_.y + (static_cast<double>(y - room) / px) * module_}, along(view.of(1, 0)), along(view.of(0, 1)), likeness};
    }

    Raster patch_;
    BoxPx area_;
    double module_;
};

}  // namespace

std::vector<Square> squares_in(const Raster& grey, const CodeArea& area) {
    constexpr double most_modules = 60, least_modules = 14, step = 1.2;
    const double longest = std::max(area.box.width, area.box.height);
    Candidates candidates;
    for (double module = std::max(1.0, area.side / most_modules); module < longest / least_modules; module *= step) Search(grey, area.box, module).look_for_squares(candidates);
    Candidates squares;
    for (const Square& found : std::move(candidates).best())
        if (const Square square = fitted(grey, found); square.likeness >= least_square) squares.add(square);
    return std::move(squares).best();
}

}  // namespace likeness
