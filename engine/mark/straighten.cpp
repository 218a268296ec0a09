#include "engine/mark/straighten.h"

#include <algorithm>
#include <cmath>

namespace likeness {

namespace {

constexpr double to_middle = 3.5;  // modules from a symbol's edge to the middle of a finder pattern

double bilinear(const Raster& grey, double x, double y) {
    x = std::clamp(x, 0.0, grey.width() - 1.0), y = std::clamp(y, 0.0, grey.height() - 1.0);
    const int left = std::min(static_cast<int>(x), std::max(0, grey.width() - 2)), top = std::min(static_cast<int>(y), std::max(0, grey.height() - 2));
    const double u = x - left, v = y - top;
    const std::uint8_t* const upper = grey.row(top) + left;
    const std::uint8_t* const lower = grey.row(std::min(top + 1, grey.height() - 1)) + left;
    const int right = left + 1 < grey.width() ? 1 : 0;
    return (upper[0] * (1 - u) + upper[right] * u) * (1 - v) + (lower[0] * (1 - u) + lower[right] * u) * v;
}

}  // namespace

int symbol_modules(const FinderTriple& triple) {
    const int version = static_cast<int>(std::lround((triple.modules + 7 - 17) / 4));
    return 17 + 4 * std::clamp(version, 1, 40);
}

PointPx in_picture(const FinderTriple& triple, int module_px, PointPx at) {
    const double across = symbol_modules(triple) - 2 * to_middle;  // modules between the middles
    const auto& [corner, right, below] = triple.at;
    const double u = ((at.x + 0.5) / module_px - quiet_zone - to_middle) / across, v = ((at.y + 0.5) / module_px - quiet_zone - to_middle) / across;
    return {corner.centre.x + u * (right.centre.x - corner.centre.x) + v * (below.centre.x - corner.centre.x),
            corner.centre.y + u * (right.centre.y - corner.centre.y) + v * (below.centre.y - corner.centre.y)};
}

Raster straightened(const Raster& grey, const FinderTriple& triple, int module_px) {
    const int side = (symbol_modules(triple) + 2 * quiet_zone) * module_px;
    Raster out({side, side}, 1);
    // Where a pixel of the result covers several of the picture it is their mean.
    const int samples = std::clamp(static_cast<int>(std::lround(triple.at[0].module / module_px)), 1, 4);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            double sum = 0;
            for (int i = 0; i < samples * samples; ++i) {
                const double dx = (i % samples + 0.5) / samples - 0.5, dy = (i / samples + 0.5) / samples - 0.5;
                const PointPx from = in_picture(triple, module_px, {x + dx, y + dy});
                sum += bilinear(grey, from.x, from.y);
            }
            out.row(y)[x] = static_cast<std::uint8_t>(sum / (samples * samples) + 0.5);
        }
    return out;
}

}  // namespace likeness
