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

template <class Light>
float convolve(Grid<Light>& light, const Spread& spread) {
    Grid<Light> out(light.width, light.height);
    float kept = 0;
    for (const auto& [at, share] : spread) kept += share * share;
    for (int y = 0; y < light.height; ++y) {
        Light* to = out.row(y);
        for (const auto& [at, share] : spread) {
            const Light* from = light.row(std::clamp(y + at.first, 0, light.height - 1));
            const int dx = at.second, begin = std::clamp(-dx, 0, light.width), end = std::clamp(light.width - dx, 0, light.width);
            for (int x = 0; x < begin; ++x) to[x] = to[x] + from[0] * share;
            for (int x = begin; x < end; ++x) to[x] = to[x] + from[x + dx] * share;
            for (int x = end; x < light.width; ++x) to[x] = to[x] + from[light.width - 1] * share;
        }
    }
    light = std::move(out);
    return kept;
}

template float convolve(Grid<Rgb>&, const Spread&);
template float convolve(Plane&, const Spread&);

template <class Light>
void soften(Grid<Light>& light) {
    constexpr float middle = 0.668f;
    constexpr float beside = 0.166f;
    const int w = light.width;
    const int h = light.height;
    const Grid<Light> before = light;
    std::vector<Light> line(static_cast<std::size_t>(w) + 2);
    for (int y = 0; y < h; ++y) {
        const Light* up = before.row(std::max(0, y - 1));
        const Light* own = before.row(y);
        const Light* down = before.row(std::min(h - 1, y + 1));
        Light* l = line.data() + 1;
        for (int x = 0; x < w; ++x) l[x] = own[x] * middle + (up[x] + down[x]) * beside;
        l[-1] = l[0];
        l[w] = l[w - 1];
        Light* out = light.row(y);
        for (int x = 0; x < w; ++x) out[x] = l[x] * middle + (l[x - 1] + l[x + 1]) * beside;
    }
}

template void soften(Grid<Rgb>&);
template void soften(Plane&);

}  // namespace studio
