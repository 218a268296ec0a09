#include "engine/mark/symbol.h"

#include "engine/mark/bilinear.h"
#include "engine/mark/modules.h"
#include "engine/mark/prepare.h"
#include "engine/mark/straighten.h"
#include "engine/mark/threshold.h"
#include "engine/mark/zbar.h"
#include "engine/mark/zxing.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace likeness {

namespace {

constexpr int upright_px = 4;

// Start values: of symbols that blur has run together a third as many changes are left; of squares on cloth fewer.
constexpr double least_changes = 0.2, least_dark = 0.2, most_dark = 0.8;
constexpr double least_likeness = 0.5;

constexpr ModuleBlur blurs[] = {{0, 0},       {0.35, 0.35}, {0.5, 0.5},  {0.6, 0.6},  {0.7, 0.7}, {0.8, 0.8}, {0.9, 0.9}, {0.5, 0.2},
                                {0.2, 0.5}, {0.75, 0.3}, {0.3, 0.75}, {0.95, 0.3}, {0.3, 0.95}};

Quad corners_of(const SymbolGrid& grid) {
    const double n = grid.modules();
    Quad quad{{{0, 0}, {n, 0}, {n, n}, {0, n}}};
    for (PointPx& corner : quad) {
        const PointPx at = grid.at(corner.x, corner.y);
        corner = {at.x + 0.5, at.y + 0.5};
    }
    return quad;
}

std::optional<Mark> first(std::vector<Mark> marks) { return marks.empty() ? std::nullopt : std::optional(std::move(marks.front())); }

// How much like three finder patterns, each with the light ring about it, the three places look: the least correlation coefficient of
// lightness with the pattern's own. Noise that happened to have the right runs does not.
double likeness_of_squares(const Raster& grey, const SymbolGrid& grid, bool inverted) {
    constexpr int side = 9;  // modules, the ring included
    double least = 1;
    const double far = grid.modules() - 7;
    for (const PointPx corner : {PointPx{0, 0}, PointPx{far, 0}, PointPx{0, far}}) {
        double sum = 0, squares = 0, both = 0, wanted = 0;
        for (int i = 0; i < side * side; ++i) {
            const int x = i % side - 1, y = i / side - 1, away = std::max(std::abs(x - 3), std::abs(y - 3));
            const double light = static_cast<double>(bilinear(grey, grid.at(corner.x + x + 0.5, corner.y + y + 0.5))), drawn = away == 4 || away == 2 ? 1 : 0;
            sum += light, squares += light * light, both += light * drawn, wanted += drawn;
        }
        constexpr double n = side * side;
        const double spread = (squares - sum * sum / n) * (wanted - wanted * wanted / n);
        const double correlation = spread > 0 ? (both - sum * wanted / n) / std::sqrt(spread) : 0;
        least = std::min(least, inverted ? -correlation : correlation);
    }
    return least;
}

// The number of modules and the slant at which the timing rows are timing rows.
SymbolGrid best_grid(const Raster& grey, const FinderTriple& triple) {
    std::optional<SymbolGrid> best;
    double score = -2;
    for (const int more : {0, -4, 4}) {
        const int modules = symbol_modules(triple) + more;
        if (modules < 21 || modules > 177) continue;
        const SymbolGrid grid = fitted(grey, triple, modules);
        const double now = timing(sampled(grey, grid));
        if (now > score) score = now, best = grid;
    }
    return *best;
}

}  // namespace

Symbol read_symbol(const Raster& grey, const FinderTriple& triple, bool inverted) {
    const SymbolGrid plain(triple, symbol_modules(triple));
    if (likeness_of_squares(grey, plain, inverted) < least_likeness) return {.corners = corners_of(plain)};
    return read_supposed(grey, triple, inverted);
}

Symbol read_supposed(const Raster& grey, const FinderTriple& triple, bool inverted) {
    const SymbolGrid plain(triple, symbol_modules(triple));
    Symbol symbol{.read = {}, .way = "upright", .corners = corners_of(plain)};
    for (const int module_px : {upright_px, 3, 6}) {
        Raster upright = straightened(grey, plain, module_px);
        if (inverted) upright = prepared(std::move(upright), Prepared::inverted);
        if (module_px == upright_px && !(symbol.there = has_modules(upright, plain.modules()))) return symbol;
        for (const Binarizer binarizer : {Binarizer::local, Binarizer::global})
            if ((symbol.read = first(read_by_zxing(upright, binarizer, true)))) return symbol;
    }

    const SymbolGrid grid = best_grid(grey, triple);
    Raster upright = straightened(grey, grid, upright_px);
    if (inverted) upright = prepared(std::move(upright), Prepared::inverted);
    symbol.way = "fitted";
    if ((symbol.read = first(read_by_zxing(upright, Binarizer::local, true)))) return symbol;
    if ((symbol.read = first(read_by_zbar(upright)))) return symbol;

    Plane light = sampled(grey, grid);
    if (inverted)
        for (float& one : light.samples()) one = 255 - one;
    for (const ModuleBlur blur : blurs) {
        symbol.way = blur.across == 0 ? "modules" : "sharpened";
        if ((symbol.read = first(read_by_zxing(redrawn(light, blur), Binarizer::pure, false)))) return symbol;
    }
    return symbol;
}

bool has_modules(const Raster& straightened, int modules) {
    const Raster seen = local_threshold(straightened);
    const auto dark = [&](int x, int y) { return seen.row((quiet_zone + y) * upright_px + upright_px / 2)[(quiet_zone + x) * upright_px + upright_px / 2] == 0; };
    int changes = 0, black = 0;
    for (int y = 0; y < modules; ++y)
        for (int x = 0; x < modules; ++x) {
            black += dark(x, y);
            if (x > 0) changes += dark(x, y) != dark(x - 1, y);
            if (y > 0) changes += dark(x, y) != dark(x, y - 1);
        }
    const double places = 2.0 * modules * (modules - 1), area = static_cast<double>(modules) * modules;
    return changes >= least_changes * places && black >= least_dark * area && black <= most_dark * area;
}

}  // namespace likeness
