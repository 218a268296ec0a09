// What a lens that is not in focus makes of a grey raster.
#pragma once

#include "engine/picture/raster.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace likeness {

// A bell of `sigma` pixels, sampled out to three of them.
inline Raster out_of_focus(const Raster& grey, double sigma) {
    const int reach = static_cast<int>(std::ceil(3 * sigma));
    std::vector<double> bell;
    double sum = 0;
    for (int i = -reach; i <= reach; ++i) sum += bell.emplace_back(std::exp(-i * i / (2 * sigma * sigma)));
    const auto along = [&](const Raster& from, bool rows) {
        Raster out(from.size(), 1);
        for (int y = 0; y < from.height(); ++y)
            for (int x = 0; x < from.width(); ++x) {
                double total = 0;
                for (int i = -reach; i <= reach; ++i) {
                    const int u = std::clamp(rows ? x + i : x, 0, from.width() - 1), v = std::clamp(rows ? y : y + i, 0, from.height() - 1);
                    total += bell[static_cast<std::size_t>(i + reach)] * from.row(v)[u];
                }
                out.row(y)[x] = static_cast<std::uint8_t>(total / sum + 0.5);
            }
        return out;
    };
    return along(along(grey, true), false);
}

}  // namespace likeness
