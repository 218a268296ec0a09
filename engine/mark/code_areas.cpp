#include "engine/mark/code_areas.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace likeness {

namespace {

constexpr int block = 8;

struct Block {
    std::uint8_t least = 255, greatest = 0;
    bool active() const { return greatest * 2 > least * 3 + 8; }  // light to dark by code values; about 2.4 : 1 in light
};

struct Blocks {
    int across = 0, down = 0;
    std::vector<Block> all;
    const Block& at(int x, int y) const { return all[static_cast<std::size_t>(y * across + x)]; }
    bool inside(int x, int y) const { return x >= 0 && y >= 0 && x < across && y < down; }
};

Blocks blocks_of(const Raster& grey) {
    Blocks blocks{grey.width() / block, grey.height() / block, {}};
    blocks.all.resize(static_cast<std::size_t>(blocks.across * blocks.down));
    for (int y = 0; y < blocks.down * block; ++y) {
        const std::uint8_t* row = grey.row(y);
        Block* one = blocks.all.data() + y / block * blocks.across;
        for (int x = 0; x < blocks.across; ++x, ++one, row += block) {
            const auto [least, greatest] = std::minmax_element(row, row + block);
            one->least = std::min(one->least, *least), one->greatest = std::max(one->greatest, *greatest);
        }
    }
    return blocks;
}

// Active, and most about them are: lines and edges are not.
std::vector<bool> dense(const Blocks& blocks) {
    constexpr int most_inactive = 2;
    std::vector<bool> out(blocks.all.size());
    for (int y = 0; y < blocks.down; ++y)
        for (int x = 0; x < blocks.across; ++x) {
            int inactive = 0;
            for (int i = 0; i < 9; ++i) {
                const int u = x + i % 3 - 1, v = y + i / 3 - 1;
                inactive += !blocks.inside(u, v) || !blocks.at(u, v).active();
            }
            out[static_cast<std::size_t>(y * blocks.across + x)] = inactive <= most_inactive;
        }
    return out;
}

struct Patch {
    int left, top, right, bottom, count = 0;  // blocks, the last ones included
    int width() const { return right - left + 1; }
    int height() const { return bottom - top + 1; }
};

std::vector<Patch> patches_of(const Blocks& blocks, std::vector<bool> left) {
    std::vector<Patch> patches;
    std::vector<std::pair<int, int>> open;
    for (int y = 0; y < blocks.down; ++y)
        for (int x = 0; x < blocks.across; ++x) {
            const auto take = [&](int u, int v) {
                if (!blocks.inside(u, v) || !left[static_cast<std::size_t>(v * blocks.across + u)]) return;
                left[static_cast<std::size_t>(v * blocks.across + u)] = false;
                open.emplace_back(u, v);
            };
            take(x, y);
            if (open.empty()) continue;
            Patch patch{x, y, x, y};
            while (!open.empty()) {
                const auto [u, v] = open.back();
                open.pop_back();
                patch = {std::min(patch.left, u), std::min(patch.top, v), std::max(patch.right, u), std::max(patch.bottom, v), patch.count + 1};
                take(u - 1, v), take(u + 1, v), take(u, v - 1), take(u, v + 1);
            }
            patches.push_back(patch);
        }
    return patches;
}

// The blocks two beyond the patch: its quiet zone, or what fingers and the frame leave of it. Enough of it is even, and about as light as
// what is light inside.
bool on_even_ground(const Blocks& blocks, const Patch& patch) {
    std::vector<int> light, ground;
    int active = 0;
    for (int y = patch.top - 2; y <= patch.bottom + 2; ++y)
        for (int x = patch.left - 2; x <= patch.right + 2; ++x) {
            if (!blocks.inside(x, y)) continue;
            const Block& one = blocks.at(x, y);
            const bool within = x >= patch.left && x <= patch.right && y >= patch.top && y <= patch.bottom;
            const bool beyond = x == patch.left - 2 || x == patch.right + 2 || y == patch.top - 2 || y == patch.bottom + 2;
            if (within) light.push_back(one.greatest);
            else if (beyond && one.active()) ++active;
            else if (beyond) ground.push_back((one.least + one.greatest) / 2);
        }
    if (3 * static_cast<int>(ground.size()) < active) return false;
    std::ranges::sort(light), std::ranges::sort(ground);
    const double inside = light[light.size() * 7 / 10];
    // Of a ring that fingers and clothes stand in a quarter is enough.
    const auto alike = std::ranges::count_if(ground, [&](int one) { return one > 0.45 * inside && one < 1.5 * inside; });
    return 4 * alike >= static_cast<std::ptrdiff_t>(ground.size());
}

}  // namespace

std::vector<CodeArea> code_areas(const Raster& grey) {
    constexpr int least_side = 4, least_length = 6;  // blocks, after the outermost are taken away
    constexpr double least_full = 0.3, longest_shape = 2.4;
    const Blocks blocks = blocks_of(grey);
    std::vector<CodeArea> areas;
    for (const Patch& patch : patches_of(blocks, dense(blocks))) {
        const int shorter = std::min(patch.width(), patch.height()), longer = std::max(patch.width(), patch.height());
        if (shorter < least_side || longer < least_length || longer > longest_shape * shorter || longer > std::min(blocks.across, blocks.down) * 4 / 5) continue;
        if (patch.count < least_full * patch.width() * patch.height() || !on_even_ground(blocks, patch)) continue;
        areas.push_back({{(patch.left - 1.0) * block, (patch.top - 1.0) * block, (patch.width() + 2.0) * block, (patch.height() + 2.0) * block},
                         (std::sqrt(patch.count) + 2) * block});
    }
    return areas;
}

}  // namespace likeness
