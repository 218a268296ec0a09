#include "engine/colour/chart_grid.h"

#include "engine/colour/chart_values.h"
#include "engine/colour/srgb_curve.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace likeness {

namespace {

using Cell = std::pair<int, int>;
using Cells = std::map<Cell, std::size_t>;  // which square stands in which column and row of a lattice

constexpr std::size_t least_squares = 10, least_patches = 12;
constexpr double least_likeness = 0.8;

struct Sides {
    PointPx along, down;  // of the square, by its corners
};

PointPx minus(PointPx a, PointPx b) { return {a.x - b.x, a.y - b.y}; }
double dot(PointPx a, PointPx b) { return a.x * b.x + a.y * b.y; }

Sides sides(const FlatSquare& square, std::size_t first) {
    const auto corner = [&](std::size_t i) { return square.corners[(first + i) % 4]; };
    const auto mean = [](PointPx a, PointPx b) { return PointPx{(a.x + b.x) / 2, (a.y + b.y) / 2}; };
    return {mean(minus(corner(1), corner(0)), minus(corner(2), corner(3))), mean(minus(corner(3), corner(0)), minus(corner(2), corner(1)))};
}

// The sides of a square, named as those of its neighbour are.
Sides sides_like(const FlatSquare& square, const Sides& neighbour) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < 4; ++i)
        if (dot(sides(square, i).along, neighbour.along) > dot(sides(square, best).along, neighbour.along)) best = i;
    return sides(square, best);
}

// The nearest square in one direction: no further than a patch and its gap, and not beside the way.
std::optional<std::size_t> neighbour(const std::vector<FlatSquare>& squares, std::size_t from, const Sides& of, PointPx step) {
    const double across = of.along.x * of.down.y - of.along.y * of.down.x;
    std::optional<std::size_t> best;
    double nearest = 1.9;
    for (std::size_t i = 0; i < squares.size(); ++i) {
        const double larger = squares[i].area / squares[from].area;
        if (i == from || larger < 0.5 || larger > 2) continue;
        const PointPx way = minus(squares[i].centre, squares[from].centre);
        const double a = (way.x * of.down.y - way.y * of.down.x) / across, d = (of.along.x * way.y - of.along.y * way.x) / across;
        const double ahead = a * step.x + d * step.y, beside = std::abs(a * step.y) + std::abs(d * step.x);
        if (ahead > 0.7 && ahead < nearest && beside < 0.3 * ahead) best = i, nearest = ahead;
    }
    return best;
}

// The lattice that grows from one square; squares that it takes are not free any more.
Cells lattice(const std::vector<FlatSquare>& squares, std::size_t seed, std::vector<bool>& free) {
    Cells cells;
    std::vector<std::tuple<Cell, std::size_t, Sides>> open{{{0, 0}, seed, sides(squares[seed], 0)}};
    free[seed] = false;
    cells[{0, 0}] = seed;
    for (std::size_t next = 0; next < open.size(); ++next) {
        const auto [cell, at, of] = open[next];
        for (const Cell& step : {Cell{1, 0}, Cell{0, 1}, Cell{-1, 0}, Cell{0, -1}}) {
            const Cell there{cell.first + step.first, cell.second + step.second};
            const auto found = neighbour(squares, at, of, {static_cast<double>(step.first), static_cast<double>(step.second)});
            if (!found || !free[*found] || cells.contains(there)) continue;
            free[*found] = false;
            cells[there] = *found;
            open.emplace_back(there, *found, sides_like(squares[*found], of));
        }
    }
    return cells;
}

// Direct linear transform over all middles (Hartley & Zisserman, Multiple View Geometry, 4.1), with places near 1 for its sake.
std::optional<ChartMap> fitted(const std::vector<std::pair<PointPx, PointPx>>& pairs, double size) {
    cv::Mat equations(static_cast<int>(2 * pairs.size()), 9, CV_64F, cv::Scalar(0));
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto& [from, to] = pairs[i];
        const double u = from.x / 6, v = from.y / 6, x = to.x / size, y = to.y / size;
        const double of_x[9] = {u, v, 1, 0, 0, 0, -x * u, -x * v, -x}, of_y[9] = {0, 0, 0, u, v, 1, -y * u, -y * v, -y};
        for (int k = 0; k < 9; ++k) {
            equations.at<double>(static_cast<int>(2 * i), k) = of_x[k];
            equations.at<double>(static_cast<int>(2 * i + 1), k) = of_y[k];
        }
    }
    cv::Mat solution;
    cv::SVD::solveZ(equations, solution);
    ChartMap map;
    for (int k = 0; k < 9; ++k) map.rows[static_cast<std::size_t>(k)] = solution.at<double>(k) / (k % 3 < 2 ? 6 : 1) * (k < 6 ? size : 1);
    if (!std::isfinite(map.rows[8]) || map.rows[8] == 0) return {};
    for (double& one : map.rows) one /= solution.at<double>(8);
    return map;
}

// The colour about a place, as roots of linear light, which go with lightness; nothing outside.
std::optional<std::array<double, 3>> colour(const Raster& rgb, PointPx at, int reach) {
    if (!(at.x >= 0 && at.y >= 0 && at.x < rgb.width() && at.y < rgb.height())) return {};
    const int x0 = static_cast<int>(at.x), y0 = static_cast<int>(at.y);
    std::array<double, 3> sum{};
    int count = 0;
    for (int y = std::max(0, y0 - reach); y <= std::min(rgb.height() - 1, y0 + reach); ++y)
        for (int x = std::max(0, x0 - reach); x <= std::min(rgb.width() - 1, x0 + reach); ++x, ++count)
            for (std::size_t c = 0; c < 3; ++c) sum[c] += rgb.row(y)[3 * x + static_cast<int>(c)];
    for (double& one : sum) one = std::cbrt(srgb_linear(one / count / 255));
    return sum;
}

// How well one affine map takes the colours seen to those of the chart: 1 minus the share of their variance left over. White
// balance, exposure and the camera's own primaries make no difference to it.
double likeness_of(const std::vector<std::pair<std::array<double, 3>, Lab>>& seen) {
    const int count = static_cast<int>(seen.size());
    cv::Mat from(count, 4, CV_64F), to(count, 3, CV_64F), map;
    for (int i = 0; i < count; ++i) {
        const auto& [rgb, lab] = seen[static_cast<std::size_t>(i)];
        for (int c = 0; c < 3; ++c) from.at<double>(i, c) = rgb[static_cast<std::size_t>(c)];
        from.at<double>(i, 3) = 1;
        to.at<double>(i, 0) = lab.l, to.at<double>(i, 1) = lab.a, to.at<double>(i, 2) = lab.b;
    }
    if (!cv::solve(from, to, map, cv::DECOMP_SVD)) return 0;
    cv::Mat mean;
    cv::reduce(to, mean, 0, cv::REDUCE_AVG);
    const double left = cv::norm(from * map - to, cv::NORM_L2SQR), all = cv::norm(to - cv::repeat(mean, count, 1), cv::NORM_L2SQR);
    return all > 0 ? std::max(0.0, 1 - left / all) : 0;
}

// A reading: how the chart's columns and rows lie in the lattice's.
struct Reading {
    int turns = 0;  // quarter turns
    bool mirrored = false;
    Cell first;     // where dark skin is

    Cell cell(int column, int row) const {
        int x = mirrored ? -column : column, y = row;
        for (int i = 0; i < turns; ++i) std::tie(x, y) = std::pair(-y, x);
        return {first.first + x, first.second + y};
    }
};

ChartGrid grid_of(const Raster& rgb, const std::vector<FlatSquare>& squares, const Cells& cells, const Reading& reading) {
    std::vector<std::pair<PointPx, PointPx>> middles;
    for (int row = 0; row < chart_rows; ++row)
        for (int column = 0; column < chart_columns; ++column)
            if (const auto at = cells.find(reading.cell(column, row)); at != cells.end())
                middles.push_back({{static_cast<double>(column), static_cast<double>(row)}, squares[at->second].centre});
    ChartGrid grid{.mirrored = reading.mirrored, .squares = middles.size()};
    const auto map = fitted(middles, std::max(rgb.width(), rgb.height()));
    if (!map) return grid;
    grid.map = *map;
    const PointPx one = map->at(0, 0), other = map->at(1, 0);
    const int reach = static_cast<int>(std::clamp(0.15 * std::hypot(other.x - one.x, other.y - one.y), 1.0, 1.0 * std::max(rgb.width(), rgb.height())));
    std::vector<std::pair<std::array<double, 3>, Lab>> seen;
    for (int patch = 0; patch < chart_patches; ++patch) {
        const int column = patch % chart_columns, row = patch / chart_columns;
        if (const auto found = colour(rgb, map->at(column, row), reach)) seen.emplace_back(*found, chart_values[static_cast<std::size_t>(patch)].lab);
        for (const double x : {-half_patch, half_patch})
            for (const double y : {-half_patch, half_patch}) {
                const PointPx corner = map->at(column + x, row + y);
                grid.cut |= !(corner.x >= 0 && corner.y >= 0 && corner.x < rgb.width() && corner.y < rgb.height());
            }
    }
    if (seen.size() >= least_patches) grid.likeness = likeness_of(seen);
    return grid;
}

// All ways in which a chart can cover the cells, and the likeliest of them.
std::optional<ChartGrid> read(const Raster& rgb, const std::vector<FlatSquare>& squares, const Cells& cells) {
    Cell least{1000, 1000}, most{-1000, -1000};
    for (const auto& [cell, square] : cells) {
        least = {std::min(least.first, cell.first), std::min(least.second, cell.second)};
        most = {std::max(most.first, cell.first), std::max(most.second, cell.second)};
    }
    std::vector<ChartGrid> readings;
    for (const bool mirrored : {false, true})
        for (int turns = 0; turns < 4; ++turns) {
            // Where the chart's own corners come to lie about its first cell, and from that where that cell may be.
            const Reading plain{turns, mirrored, {0, 0}};
            const Cell end = plain.cell(chart_columns - 1, chart_rows - 1);
            const int wide = std::abs(end.first), high = std::abs(end.second);
            if (most.first - least.first > wide || most.second - least.second > high) continue;
            for (int x = most.first - wide; x <= least.first; ++x)
                for (int y = most.second - high; y <= least.second; ++y)
                    readings.push_back(grid_of(rgb, squares, cells, {turns, mirrored, {x - std::min(0, end.first), y - std::min(0, end.second)}}));
        }
    if (readings.empty()) return {};
    std::ranges::stable_sort(readings, std::greater{}, &ChartGrid::likeness);
    ChartGrid best = readings.front();
    best.lead = readings.size() > 1 ? best.likeness - readings[1].likeness : best.likeness;
    if (best.likeness < least_likeness) return {};
    return best;
}

}  // namespace

PointPx ChartMap::at(double column, double row) const {
    const double far = rows[6] * column + rows[7] * row + rows[8];
    return {(rows[0] * column + rows[1] * row + rows[2]) / far, (rows[3] * column + rows[4] * row + rows[5]) / far};
}

ChartMap ChartMap::scaled(double factor) const {
    ChartMap out = *this;
    for (std::size_t i = 0; i < 6; ++i) out.rows[i] *= factor;
    return out;
}

std::optional<std::vector<ChartGrid>> chart_grids(const Raster& rgb) {
    const std::vector<FlatSquare> squares = flat_squares(rgb);
    if (squares.size() > most_squares) return {};
    std::vector<bool> free(squares.size(), true);
    std::vector<ChartGrid> found;
    for (std::size_t seed = 0; seed < squares.size(); ++seed) {
        if (!free[seed]) continue;
        const Cells cells = lattice(squares, seed, free);
        if (cells.size() < least_squares) continue;
        if (const auto grid = read(rgb, squares, cells)) found.push_back(*grid);
    }
    std::ranges::stable_sort(found, std::greater{}, &ChartGrid::likeness);
    return found;
}

}  // namespace likeness
