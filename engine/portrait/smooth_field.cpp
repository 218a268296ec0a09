#include "engine/portrait/smooth_field.h"

#include <algorithm>
#include <cmath>

namespace likeness {

namespace {

// A cell with so many known pixels needs no other's word.
constexpr float enough = 6;

std::size_t count(SizePx size) {
    return static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
}

// Between the middles of four cells; the rim goes on outside.
Colour between(const std::vector<Colour>& cells, SizePx size, float x, float y) {
    x = std::clamp(x, 0.0F, static_cast<float>(size.width - 1));
    y = std::clamp(y, 0.0F, static_cast<float>(size.height - 1));
    const int left = std::min(static_cast<int>(x), std::max(0, size.width - 2)), top = std::min(static_cast<int>(y), std::max(0, size.height - 2));
    const float u = x - static_cast<float>(left), v = y - static_cast<float>(top);
    const Colour* upper = cells.data() + static_cast<std::size_t>(top) * static_cast<std::size_t>(size.width) + left;
    const Colour* lower = size.height > 1 ? upper + size.width : upper;
    const int next = size.width > 1 ? 1 : 0;
    Colour out;
    for (std::size_t c = 0; c < 3; ++c) {
        const float a = upper[0][c] + (upper[next][c] - upper[0][c]) * u, b = lower[0][c] + (lower[next][c] - lower[0][c]) * u;
        out[c] = a + (b - a) * v;
    }
    return out;
}

}  // namespace

SmoothField::SmoothField(SizePx picture)
    : cells_{(picture.width + cell - 1) / cell, (picture.height + cell - 1) / cell}, sums_(count(cells_)) {}

bool SmoothField::empty() const {
    return std::ranges::none_of(sums_, [](const Sum& sum) { return sum.count > 0; });
}

void SmoothField::settle() {
    std::vector<std::vector<Sum>> levels{sums_};
    std::vector<SizePx> sizes{cells_};
    while (sizes.back().width > 1 || sizes.back().height > 1) {
        const SizePx fine = sizes.back(), coarse{(fine.width + 1) / 2, (fine.height + 1) / 2};
        std::vector<Sum> pooled(count(coarse));
        for (int y = 0; y < fine.height; ++y) {
            const Sum* from = levels.back().data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(fine.width);
            Sum* to = pooled.data() + static_cast<std::size_t>(y / 2) * static_cast<std::size_t>(coarse.width);
            for (int x = 0; x < fine.width; ++x) {
                for (std::size_t c = 0; c < 3; ++c) to[x / 2].colour[c] += from[x].colour[c];
                to[x / 2].count += from[x].count;
            }
        }
        // However many pixels are behind it, a pooled cell's word is one cell's.
        for (Sum& sum : pooled) {
            const float most = 2 * enough;
            if (sum.count <= most) continue;
            for (float& channel : sum.colour) channel *= most / sum.count;
            sum.count = most;
        }
        levels.push_back(std::move(pooled));
        sizes.push_back(coarse);
    }
    std::vector<Colour> coarse;
    for (std::size_t level = levels.size(); level-- > 0;) {
        const SizePx size = sizes[level];
        std::vector<Colour> fine(count(size));
        for (int y = 0; y < size.height; ++y)
            for (int x = 0; x < size.width; ++x) {
                const std::size_t i = static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width) + static_cast<std::size_t>(x);
                const Sum& sum = levels[level][i];
                Colour around{};
                const float lacks = coarse.empty() ? 0 : std::max(0.0F, enough - sum.count);
                if (lacks > 0) around = between(coarse, sizes[level + 1], (static_cast<float>(x) - 0.5F) / 2, (static_cast<float>(y) - 0.5F) / 2);
                const float all = std::max(sum.count + lacks, 1e-6F);
                for (std::size_t c = 0; c < 3; ++c) fine[i][c] = (sum.colour[c] + lacks * around[c]) / all;
            }
        coarse = std::move(fine);
    }
    colours_ = std::move(coarse);
}

Colour SmoothField::at(int x, int y) const {
    return between(colours_, cells_, (static_cast<float>(x) + 0.5F) / cell - 0.5F, (static_cast<float>(y) + 0.5F) / cell - 0.5F);
}

}  // namespace likeness
