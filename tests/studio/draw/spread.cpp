#include "spread.h"

#include <algorithm>

namespace studio {

Spread normalised(Spread spread) {
    float sum = 0;
    for (const auto& [at, share] : spread) sum += share;
    for (auto& [at, share] : spread) share /= sum;
    std::erase_if(spread, [](const auto& one) { return one.second < 1e-6f; });
    return spread;
}

Spread disc(float radius) {
    Spread spread;
    const int reach = static_cast<int>(radius + 1.5f);
    for (int y = -reach; y <= reach; ++y)
        for (int x = -reach; x <= reach; ++x)
            for (int place = 0; place < 64; ++place) {
                const float px = static_cast<float>(x) + (static_cast<float>(place % 8) + 0.5f) / 8 - 0.5f;
                const float py = static_cast<float>(y) + (static_cast<float>(place / 8) + 0.5f) / 8 - 0.5f;
                if (px * px + py * py <= radius * radius) spread[{y, x}] += 1;
            }
    return normalised(spread);
}

float convolve(Grid<Rgb>& light, const Spread& spread) {
    Grid<Rgb> out(light.width, light.height);
    float kept = 0;
    for (const auto& [at, share] : spread) kept += share * share;
    for (int y = 0; y < light.height; ++y) {
        Rgb* to = out.row(y);
        for (const auto& [at, share] : spread) {
            const Rgb* from = light.row(std::clamp(y + at.first, 0, light.height - 1));
            const int dx = at.second, begin = std::clamp(-dx, 0, light.width), end = std::clamp(light.width - dx, 0, light.width);
            for (int x = 0; x < begin; ++x) to[x] = to[x] + from[0] * share;
            for (int x = begin; x < end; ++x) to[x] = to[x] + from[x + dx] * share;
            for (int x = end; x < light.width; ++x) to[x] = to[x] + from[light.width - 1] * share;
        }
    }
    light = std::move(out);
    return kept;
}

}  // namespace studio
