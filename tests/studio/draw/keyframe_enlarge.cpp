#include "tests/studio/draw/keyframe_enlarge.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace studio {
namespace {

/// Which two samples of a row of `count` make the sample at `place` (in samples, centres at halves), and how.
struct Tap {
    int first = 0;
    int second = 0;
    float share_of_second = 0;
};

Tap tap(double place, int count) {
    const double at = std::clamp(place - 0.5, 0.0, count - 1.0);
    const int first = static_cast<int>(at);
    return {first, std::min(first + 1, count - 1), static_cast<float>(at - first)};
}

std::vector<Tap> taps(int from, int to, double step, int count) {
    std::vector<Tap> all;
    for (int i = from; i < to; ++i) all.push_back(tap((i + 0.5) * step, count));
    return all;
}

}  // namespace

void enlarge_backdrop(const BackdropLayer& layer, likeness::Raster& frame) {
    const auto [width, height] = layer.size;
    const auto columns = taps(0, frame.width(), static_cast<double>(width) / frame.width(), width);
    const auto rows = taps(0, frame.height(), static_cast<double>(height) / frame.height(), height);
    constexpr ScreenColour to_nearest = {0.5F, 0.5F, 0.5F};
    std::vector<ScreenColour> line(static_cast<std::size_t>(width));
    for (int y = 0; y < frame.height(); ++y) {
        const Tap& row = rows[static_cast<std::size_t>(y)];
        const ScreenColour* upper = layer.row(row.first);
        const ScreenColour* lower = layer.row(row.second);
        for (std::size_t x = 0; x < line.size(); ++x) {
            line[x] = mix(upper[x], lower[x], row.share_of_second) + to_nearest;
        }
        std::uint8_t* out = frame.row(y);
        for (const Tap& column : columns) {
            const ScreenColour& a = line[static_cast<std::size_t>(column.first)];
            const ScreenColour& b = line[static_cast<std::size_t>(column.second)];
            out[0] = static_cast<std::uint8_t>(static_cast<int>(a.r + column.share_of_second * (b.r - a.r)));
            out[1] = static_cast<std::uint8_t>(static_cast<int>(a.g + column.share_of_second * (b.g - a.g)));
            out[2] = static_cast<std::uint8_t>(static_cast<int>(a.b + column.share_of_second * (b.b - a.b)));
            out += 3;
        }
    }
}

void enlarge_over(const HandLayer& layer, int factor, likeness::Raster& frame) {
    const int left = std::max(0, (layer.left() - 1) * factor);
    const int right = std::min(frame.width(), (layer.right() + 1) * factor);
    const int top = std::max(0, (layer.top() - 1) * factor);
    const int bottom = std::min(frame.height(), (layer.bottom() + 1) * factor);
    if (left >= right || top >= bottom) return;
    const auto columns = taps(left, right, 1.0 / factor, layer.size().width);
    const auto first = static_cast<std::size_t>(columns.front().first) * 4;
    const auto last = static_cast<std::size_t>(columns.back().second) * 4 + 4;
    std::vector<float> line(static_cast<std::size_t>(layer.size().width) * 4);
    for (int y = top; y < bottom; ++y) {
        const Tap row = tap((y + 0.5) / factor, layer.size().height);
        const float* upper = layer.row(row.first);
        const float* lower = layer.row(row.second);
        for (std::size_t i = first; i < last; ++i) line[i] = upper[i] + row.share_of_second * (lower[i] - upper[i]);
        std::uint8_t* out = frame.row(y) + 3 * left;
        for (const Tap& column : columns) {
            const float* a = line.data() + 4 * column.first;
            const float* b = line.data() + 4 * column.second;
            const float f = column.share_of_second;
            const float through = 1 - (a[3] + f * (b[3] - a[3]));
            if (through < 0.999F) {
                for (int c = 0; c < 3; ++c) {
                    const float over = a[c] + f * (b[c] - a[c]);
                    out[c] = sample(over + through * static_cast<float>(out[c]));
                }
            }
            out += 3;
        }
    }
}

}  // namespace studio
