// A colour chart drawn by its numbers: patches, frame and surroundings in linear light, seen through a homography by a camera
// whose primaries, light and noise are given.
#pragma once

#include "engine/colour/chart_values.h"
#include "engine/colour/colour_fit.h"
#include "engine/colour/srgb_curve.h"
#include "engine/picture/channels.h"
#include "engine/picture/picture.h"

#include <array>
#include <cmath>
#include <functional>
#include <vector>

namespace likeness {

/// Where the four corners of the 6 × 4 patches (dark skin's, bluish green's, black's, white's outer ones) come to lie.
using ChartCorners = std::array<PointPx, 4>;

struct DrawnChart {
    SizePx size{900, 640};
    std::vector<ChartCorners> charts{{{{150, 120}, {750, 120}, {750, 520}, {150, 520}}}};
    double exposure = 0.9;  ///< what a perfect white gives
    std::function<double(double x, double y)> light = [](double, double) { return 1.0; };  ///< at places of the picture, 0 … 1 in both
    std::function<double(double x, double y)> shine = [](double, double) { return 0.0; };  ///< added
    double noise = 0;       ///< standard deviation in code values
    Tristimulus tint{1, 1, 1};   ///< of the light
    double background = 0.5;
    double surround = 0.045;  ///< what the chart's frame reflects
};

/// Linear RGB of a colour by a camera whose primaries are duller than sRGB's; a matrix leads back exactly.
inline Tristimulus camera_rgb(const Tristimulus& xyz, const Tristimulus& tint = {1, 1, 1}) {
    // IEC 61966-2-1 under D50 by Bradford (B. Lindbloom), then mixed.
    constexpr double to_srgb[9] = {3.1338561, -1.6168667, -0.4906146, -0.9787684, 1.9161415, 0.0334540, 0.0719453, -0.2289914, 1.4052427};
    constexpr double mix[9] = {0.75, 0.19, 0.06, 0.12, 0.76, 0.12, 0.05, 0.20, 0.75};
    Tristimulus srgb{}, out{};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t k = 0; k < 3; ++k) srgb[i] += to_srgb[3 * i + k] * xyz[k];
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t k = 0; k < 3; ++k) out[i] += tint[i] * mix[3 * i + k] * srgb[k];
    return out;
}

inline Tristimulus camera_rgb(int patch, double exposure, const Tristimulus& tint = {1, 1, 1}) {
    Tristimulus out = camera_rgb(xyz_of_lab(chart_values[static_cast<std::size_t>(patch)].lab), tint);
    for (double& one : out) one *= exposure;
    return out;
}

namespace drawing {

/// From a quadrangle to the unit square (P. Heckbert, «Fundamentals of Texture Mapping», 1989, 2.2.3), solved for a place by Newton.
inline PointPx within(const ChartCorners& c, PointPx at) {
    double u = 0.5, v = 0.5;
    const double dx1 = c[1].x - c[2].x, dy1 = c[1].y - c[2].y, dx2 = c[3].x - c[2].x, dy2 = c[3].y - c[2].y;
    const double sx = c[0].x - c[1].x + c[2].x - c[3].x, sy = c[0].y - c[1].y + c[2].y - c[3].y, det = dx1 * dy2 - dx2 * dy1;
    const double g = (sx * dy2 - dx2 * sy) / det, h = (dx1 * sy - sx * dy1) / det;
    const double a = c[1].x - c[0].x + g * c[1].x, b = c[3].x - c[0].x + h * c[3].x, d = c[1].y - c[0].y + g * c[1].y, e = c[3].y - c[0].y + h * c[3].y;
    // x (g u + h v + 1) = a u + b v + x0 is linear in u and v.
    const double m0 = a - g * at.x, m1 = b - h * at.x, m2 = d - g * at.y, m3 = e - h * at.y, k0 = at.x - c[0].x, k1 = at.y - c[0].y, whole = m0 * m3 - m1 * m2;
    u = (k0 * m3 - m1 * k1) / whole, v = (m0 * k1 - m2 * k0) / whole;
    return {u, v};
}

inline Tristimulus reflected(const DrawnChart& chart, PointPx at) {
    for (const ChartCorners& corners : chart.charts) {
        const PointPx place = within(corners, at);
        if (!(place.x > -0.06 && place.x < 1.06 && place.y > -0.1 && place.y < 1.1)) continue;
        // Patches are 40 mm wide and 6 mm apart: 6 · 40 + 5 · 6 = 270 by 4 · 40 + 3 · 6 = 178 mm.
        const double x = place.x * 270, y = place.y * 178;
        const int column = static_cast<int>(std::floor(x / 46)), row = static_cast<int>(std::floor(y / 46));
        const bool patch = x >= 0 && y >= 0 && column < chart_columns && row < chart_rows && x - 46 * column <= 40 && y - 46 * row <= 40;
        if (patch) return camera_rgb(row * chart_columns + column, chart.exposure, chart.tint);
        const double frame = chart.surround * chart.exposure;
        return {frame * chart.tint[0], frame * chart.tint[1], frame * chart.tint[2]};
    }
    const double grey = chart.background * chart.exposure;
    return {grey * chart.tint[0], grey * chart.tint[1], grey * chart.tint[2]};
}

}  // namespace drawn

/// 16 bits and 8. Same arguments, same samples.
inline Picture photographed(const DrawnChart& chart) {
    Picture out;
    out.deep = DeepRaster(chart.size, 3);
    out.full = chart.size;
    out.format = "JPEG";
    std::uint32_t dice = 1;
    const auto normal = [&] {  // of twelve even ones
        double sum = -6;
        for (int i = 0; i < 12; ++i) dice = dice * 1664525 + 1013904223, sum += (dice >> 8) / 16777216.0;
        return sum;
    };
    for (int y = 0; y < chart.size.height; ++y)
        for (int x = 0; x < chart.size.width; ++x) {
            Tristimulus sum{};
            for (const double dy : {0.25, 0.75})
                for (const double dx : {0.25, 0.75}) {
                    const Tristimulus one = drawing::reflected(chart, {x + dx, y + dy});
                    for (std::size_t c = 0; c < 3; ++c) sum[c] += one[c] / 4;
                }
            const double u = (x + 0.5) / chart.size.width, v = (y + 0.5) / chart.size.height;
            for (std::size_t c = 0; c < 3; ++c) {
                const double encoded = srgb_encoded(std::min(1.0, std::max(0.0, sum[c] * chart.light(u, v) + chart.shine(u, v)))) + (chart.noise > 0 ? normal() * chart.noise / 255 : 0);
                out.deep.row(y)[3 * x + static_cast<int>(c)] = static_cast<std::uint16_t>(std::lround(65535 * std::min(1.0, std::max(0.0, encoded))));
            }
        }
    out.pixels = shallow(out.deep);
    return out;
}

}  // namespace likeness
