#include "engine/mark/code_areas.h"

#include "engine/mark/bilinear.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <numbers>

namespace likeness {

namespace {

constexpr int px = 2;             // a module, in the patch as it is looked at
constexpr int side = 9;           // modules of the drawing: the square and the light ring about it
// What tests/bench/codes has of patches that are no code stays below 0.65.
constexpr double sure = 0.78, likely = 0.66;

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

// The patch at two pixels a module, with room for the drawing about it.
Raster patch_of(const Raster& grey, const BoxPx& area, double module) {
    constexpr int room = 7 * px;
    const SizePx size{static_cast<int>(area.width / module * px) + 2 * room, static_cast<int>(area.height / module * px) + 2 * room};
    Raster patch(size, 1);
    const int samples = std::clamp(static_cast<int>(std::lround(module / px)), 1, 4);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            float sum = 0;
            for (int i = 0; i < samples * samples; ++i)
                sum += bilinear(grey, {area.x + (x - room + (i % samples + 0.5) / samples) * module / px - 0.5, area.y + (y - room + (i / samples + 0.5) / samples) * module / px - 0.5});
            patch.row(y)[x] = static_cast<std::uint8_t>(sum / static_cast<float>(samples * samples));
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
    constexpr int room = 7 * px;
    const Drawing drawing(view, patch.width());
    Look look;
    std::vector<PointPx> found;  // modules, in the patch
    for (int y = room; y < patch.height() - room; ++y)
        for (int x = room; x < patch.width() - room; ++x) {
            const double now = drawing(patch.row(y) + x);
            look.best = std::max(look.best, now);
            if (now >= likely) found.push_back({static_cast<double>(x) / px, static_cast<double>(y) / px});
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

std::optional<Quad> code_in(const Raster& grey, const BoxPx& area) {
    const double longer = std::max(area.width, area.height);
    for (double module = longer / 60; module < longer / 14; module *= 1.2) {
        if (module < 1) continue;
        if (has_squares(patch_of(grey, area, module))) return Quad{{{area.x, area.y}, {area.right(), area.y}, {area.right(), area.bottom()}, {area.x, area.bottom()}}};
    }
    return {};
}

}  // namespace likeness
