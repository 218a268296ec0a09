#include "engine/sheet/chart_proof.h"

#include "engine/colour/colour_fit.h"
#include "engine/colour/srgb_curve.h"
#include "engine/picture/resample.h"
#include "engine/sheet/canvas.h"

#include <algorithm>
#include <cmath>

namespace likeness {

namespace {

constexpr int longest = 1600, foot = 72;

// IEC 61966-2-1 under D50 by Bradford, as in colour/difference.cpp, inverted.
Ink ink(const Tristimulus& xyz) {
    constexpr double to_srgb[9] = {3.1338561, -1.6168667, -0.4906146, -0.9787684, 1.9161415, 0.0334540, 0.0719453, -0.2289914, 1.4052427};
    const auto channel = [&](int row) {
        return srgb_encoded(std::clamp(to_srgb[3 * row] * xyz[0] + to_srgb[3 * row + 1] * xyz[1] + to_srgb[3 * row + 2] * xyz[2], 0.0, 1.0));
    };
    return {channel(0), channel(1), channel(2)};
}

double distance(PointPx a, PointPx b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

Raster draw(const ChartProof& proof) {
    const Raster shown = shrunk_to(proof.picture, longest);
    const ChartMap map = proof.map.scaled(static_cast<double>(shown.width()) / proof.full.width);
    Canvas canvas({shown.width(), shown.height() + foot}, {1, 1, 1});
    canvas.put(shown, 0, 0);
    for (int patch = 0; patch < chart_patches; ++patch) {
        const int column = patch % chart_columns, row = patch / chart_columns;
        const auto corner = [&](double x, double y) { return map.at(column + half_patch * x, row + half_patch * y); };
        const PointPx border[] = {corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)};
        canvas.line(border, 3, {1, 1, 1});
        canvas.line(border, 1, {0, 0, 0});
        Tristimulus xyz = xyz_of_lab(chart_values[static_cast<std::size_t>(patch)].lab);
        for (double& one : xyz) one *= proof.exposure;
        canvas.disc(map.at(column, row), 0.22 * std::min(distance(border[0], border[1]), distance(border[1], border[2])), ink(xyz));
    }
    canvas.write(proof.headline, {.size = 28, .ink = {0.10, 0.11, 0.13}, .most_lines = 1}, {16, shown.height() + 18.0}, shown.width() - 32.0);
    return canvas.raster();
}

}  // namespace likeness
