#include "engine/mark/symbol_grid.h"

#include "engine/mark/bilinear.h"

#include <algorithm>
#include <cmath>

namespace likeness {

namespace {

PointPx fourth_of(const FinderTriple& triple, double right = 0, double down = 0) {
    const PointPx a = triple.at[0].centre, b = triple.at[1].centre, c = triple.at[2].centre;
    return {b.x + c.x - a.x + right * (b.x - a.x) + down * (c.x - a.x), b.y + c.y - a.y + right * (b.y - a.y) + down * (c.y - a.y)};
}

// How much neighbours differ in the part of the symbol that the fourth corner moves.
double sharpness(const Raster& grey, const SymbolGrid& grid) {
    const int n = grid.modules(), from = n / 3;
    float sum = 0;
    std::array<float, 180> above{};
    for (int y = from; y < n; ++y) {
        float before = 0;
        for (int x = from; x < n; ++x) {
            const float now = bilinear(grey, grid.at(x + 0.5, y + 0.5));
            if (x > from) sum += std::abs(now - before);
            if (y > from) sum += std::abs(now - above[static_cast<std::size_t>(x)]);
            above[static_cast<std::size_t>(x)] = before = now;
        }
    }
    return static_cast<double>(sum);
}

}  // namespace

SymbolGrid::SymbolGrid(const FinderTriple& triple, int modules) : SymbolGrid(triple, modules, fourth_of(triple)) {}

SymbolGrid::SymbolGrid(const FinderTriple& triple, int modules, PointPx fourth) : modules_(modules) {
    // The unit square to the four points, then modules to the unit square.
    const PointPx a = triple.at[0].centre, b = triple.at[1].centre, c = fourth, d = triple.at[2].centre;
    const double sx = a.x - b.x + c.x - d.x, sy = a.y - b.y + c.y - d.y;
    const double x1 = b.x - c.x, y1 = b.y - c.y, x2 = d.x - c.x, y2 = d.y - c.y, det = x1 * y2 - x2 * y1;
    const double g = det == 0 ? 0 : (sx * y2 - x2 * sy) / det, h = det == 0 ? 0 : (x1 * sy - sx * y1) / det;
    const double across = modules - 2 * to_middle, o = to_middle / across;
    const std::array<double, 3> rx{b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x}, ry{b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y}, rw{g, h, 1};
    const double w = rw[2] - o * (rw[0] + rw[1]);
    to_picture_ = {rx[0] / across / w, rx[1] / across / w, (rx[2] - o * (rx[0] + rx[1])) / w,
                   ry[0] / across / w, ry[1] / across / w, (ry[2] - o * (ry[0] + ry[1])) / w,
                   rw[0] / across / w, rw[1] / across / w};
}

PointPx SymbolGrid::at(double x, double y) const {
    const auto& m = to_picture_;
    const double w = 1 / (m[6] * x + m[7] * y + 1);
    return {(m[0] * x + m[1] * y + m[2]) * w, (m[3] * x + m[4] * y + m[5]) * w};
}

double SymbolGrid::module_px() const {
    const PointPx a = at(0, 0), b = at(modules_, 0), c = at(modules_, modules_), d = at(0, modules_);
    const double area = std::abs((c.x - a.x) * (d.y - b.y) - (d.x - b.x) * (c.y - a.y)) / 2;
    return std::sqrt(area) / modules_;
}

int symbol_modules(const FinderTriple& triple) {
    const int version = static_cast<int>(std::lround((triple.modules + 7 - 17) / 4));
    return 17 + 4 * std::clamp(version, 1, 40);
}

Plane sampled(const Raster& grey, const SymbolGrid& grid) {
    const int n = grid.modules();
    Plane plane({n, n});
    // The middle three fifths: beyond that a module is mixed with its neighbours.
    const int points = std::clamp(static_cast<int>(std::lround(grid.module_px() * 0.6)), 1, 5);
    for (int y = 0; y < n; ++y)
        for (int x = 0; x < n; ++x) {
            float sum = 0;
            for (int i = 0; i < points * points; ++i)
                sum += bilinear(grey, grid.at(x + 0.2 + 0.6 * (i % points + 0.5) / points, y + 0.2 + 0.6 * (i / points + 0.5) / points));
            plane.row(y)[x] = sum / static_cast<float>(points * points);
        }
    return plane;
}

SymbolGrid fitted(const Raster& grey, const FinderTriple& triple, int modules) {
    double right = 0, down = 0, best = sharpness(grey, SymbolGrid(triple, modules));
    const auto look_around = [&](double reach, double step) {
        const double x0 = right, y0 = down;
        for (double y = y0 - reach; y <= y0 + reach; y += step)
            for (double x = x0 - reach; x <= x0 + reach; x += step) {
                const double sharp = sharpness(grey, SymbolGrid(triple, modules, fourth_of(triple, x, y)));
                if (sharp > best) best = sharp, right = x, down = y;
            }
    };
    const double module = 1.0 / (modules - 2 * to_middle);
    look_around(1.0 / 6, 0.7 * module);
    look_around(0.5 * module, 0.25 * module);
    return {triple, modules, fourth_of(triple, right, down)};
}

}  // namespace likeness
