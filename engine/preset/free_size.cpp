#include "engine/preset/free_size.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace likeness {

SizePx size_in(const PhotoPreset& preset, double room) {
    if (preset.has_exact_size()) return preset.size;
    const int common = std::gcd(preset.size.width, preset.size.height);
    const SizePx step{preset.size.width / common, preset.size.height / common};
    const int most = std::min(preset.greatest_size.width / step.width, preset.greatest_size.height / step.height);
    // A room of 479.9999999 is one of 480 that was worked out in floating point.
    const double steps = std::clamp(std::floor(room * (1 + 1e-9) / step.width), 1.0 * common, 1.0 * std::max(common, most));
    const int count = static_cast<int>(steps);
    return {count * step.width, count * step.height};
}

std::vector<SizePx> sizes_in(const PhotoPreset& preset, double room) {
    std::vector<SizePx> sizes{size_in(preset, room)};
    if (preset.has_exact_size()) return sizes;
    for (;;) {
        const SizePx next = size_in(preset, sizes.back().width * 0.97);
        if (next.width >= sizes.back().width) return sizes;
        sizes.push_back(next);
    }
}

PhotoPreset of_size(const PhotoPreset& preset, SizePx size) {
    PhotoPreset exact = preset;
    exact.size = size;
    exact.greatest_size = {};
    exact.resolution.value *= 1.0 * size.width / preset.size.width;
    if (preset.greatest_compression > 0)
        exact.bytes.least = std::max(preset.bytes.least, std::ceil(3.0 * size.width * size.height / preset.greatest_compression));
    return exact;
}

}  // namespace likeness
