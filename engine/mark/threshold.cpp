#include "engine/mark/threshold.h"

#include <algorithm>
#include <cassert>
#include <vector>

namespace likeness {

namespace {

constexpr int block = 8;
constexpr int least_contrast = 24;
constexpr int reach = 2;  // blocks to each side whose black points are averaged

int block_count(int length) { return (length + block - 1) / block; }

// The last block of a row or column ends with the picture, over what the one before it had.
int block_start(int index, int length) { return std::min(index * block, length - block); }

using Points = std::vector<int>;  // one a block, row by row

// What eight rows hold, column by column: whole rows at a time, which a processor does sixteen pixels at once.
struct Columns {
    explicit Columns(int width) : least(static_cast<std::size_t>(width)), greatest(least.size()), sum(least.size()) {}

    std::vector<std::uint8_t> least, greatest;
    std::vector<std::uint16_t> sum;

    void gather(const Raster& grey, int top) {
        std::ranges::fill(least, std::uint8_t{255}), std::ranges::fill(greatest, std::uint8_t{0}), std::ranges::fill(sum, std::uint16_t{0});
        std::uint8_t* const lo = least.data();
        std::uint8_t* const hi = greatest.data();
        std::uint16_t* const total = sum.data();
        const std::size_t width = least.size();  // here, because a byte that is written may be any object's
        for (int y = top; y < top + block; ++y) {
            const std::uint8_t* const row = grey.row(y);
            for (std::size_t x = 0; x < width; ++x) {
                lo[x] = std::min(lo[x], row[x]);
                hi[x] = std::max(hi[x], row[x]);
                total[x] = static_cast<std::uint16_t>(total[x] + row[x]);
            }
        }
    }
};

Points black_points(const Raster& grey) {
    const int across = block_count(grey.width()), down = block_count(grey.height());
    Points points(static_cast<std::size_t>(across * down));
    Columns columns(grey.width());
    for (int y = 0; y < down; ++y) {
        columns.gather(grey, block_start(y, grey.height()));
        for (int x = 0; x < across; ++x) {
            const auto start = static_cast<std::size_t>(block_start(x, grey.width()));
            int least = 255, greatest = 0, sum = 0;
            for (std::size_t i = start; i < start + block; ++i) {
                least = std::min<int>(least, columns.least[i]), greatest = std::max<int>(greatest, columns.greatest[i]);
                sum += columns.sum[i];
            }
            int* const point = &points[static_cast<std::size_t>(y * across + x)];
            *point = sum / (block * block);
            if (greatest - least > least_contrast) continue;
            *point = least / 2;
            if (y == 0 || x == 0) continue;
            const int before = (point[-across] + 2 * point[-1] + point[-across - 1]) / 4;
            if (least < before) *point = before;
        }
    }
    return points;
}

}  // namespace

Raster local_threshold(Raster grey) {
    assert(grey.channels() == 1 && std::min(grey.width(), grey.height()) >= least_thresholded);
    const int across = block_count(grey.width()), down = block_count(grey.height());
    const Points points = black_points(grey);
    const auto width = static_cast<std::size_t>(grey.width());
    std::vector<std::uint8_t> limits(width);
    std::vector<int> sums(static_cast<std::size_t>(across));
    for (int y = 0; y < down; ++y) {
        const int middle = std::clamp(y, reach, down - 1 - reach);
        std::ranges::fill(sums, 0);
        for (int row = middle - reach; row <= middle + reach; ++row)
            for (int x = 0; x < across; ++x) sums[static_cast<std::size_t>(x)] += points[static_cast<std::size_t>(row * across + x)];
        for (int x = 0; x < across; ++x) {
            const auto centre = sums.begin() + std::clamp(x, reach, across - 1 - reach);
            int sum = 0;
            for (int i = -reach; i <= reach; ++i) sum += centre[i];
            std::fill_n(limits.begin() + block_start(x, grey.width()), block, static_cast<std::uint8_t>(sum / ((2 * reach + 1) * (2 * reach + 1))));
        }
        const std::uint8_t* const limit = limits.data();
        const int bottom = y + 1 < down ? block_start(y + 1, grey.height()) : grey.height();
        for (int row = block_start(y, grey.height()); row < bottom; ++row) {
            std::uint8_t* const at = grey.row(row);
            for (std::size_t x = 0; x < width; ++x) at[x] = at[x] <= limit[x] ? 0 : 255;
        }
    }
    return grey;
}

}  // namespace likeness
