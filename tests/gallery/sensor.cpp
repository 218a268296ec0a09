#include "tests/gallery/sensor.h"

#include "tests/studio/draw/random.h"

#include <cmath>
#include <numbers>
#include <vector>

namespace studio {
namespace {

constexpr int tile = 16;

/// d(light) / d(code value) of the sRGB curve (IEC 61966-2-1).
float steepness(float light) {
    if (light <= 0.0031308f) return 1 / (12.92f * 255);
    return 2.4f * std::pow(light, 1 - 1 / 2.4f) / (1.055f * 255);
}

/// Deviations of a common part and each channel's own half of it; the variances sum to 1.
const float common = 1 / std::sqrt(1.25f), own = 0.5f * common;

template <class Deviation>
void shake(Plate& plate, std::uint64_t seed, Deviation deviation) {
    Random chance(seed, "sensor");
    for (Rgb& c : plate.light.values) {
        const float all = common * chance.normal();
        for (float* v : {&c.r, &c.g, &c.b}) *v = clamp01(*v + deviation(*v) * (all + own * chance.normal()));
    }
}

}  // namespace

float measured_noise(const likeness::Raster& picture) {
    std::vector<float> found;
    for (int ty = 1; ty + tile < picture.height(); ty += tile)
        for (int tx = 1; tx + tile < picture.width(); tx += tile) {
            float sum = 0;
            for (int y = ty; y < ty + tile; ++y) {
                const auto at = [&](int dx, int dy, int x) { return static_cast<float>(picture.row(y + dy)[3 * (x + dx) + 1]); };
                for (int x = tx; x < tx + tile; ++x)
                    sum += std::abs(at(-1, -1, x) - 2 * at(0, -1, x) + at(1, -1, x) - 2 * at(-1, 0, x) + 4 * at(0, 0, x) -
                                    2 * at(1, 0, x) + at(-1, 1, x) - 2 * at(0, 1, x) + at(1, 1, x));
            }
            found.push_back(sum * std::sqrt(std::numbers::pi_v<float> / 2) / (6.0f * tile * tile));
        }
    if (found.empty()) return 0;
    const auto quarter = found.begin() + static_cast<std::ptrdiff_t>(found.size() / 4);
    std::nth_element(found.begin(), quarter, found.end());
    return *quarter;
}

void add_noise(Plate& plate, float deviation, std::uint64_t seed) {
    shake(plate, seed, [deviation](float v) { return deviation * steepness(v); });
}

void restore_noise(Plate& plate, float kept, std::uint64_t seed) {
    add_noise(plate, plate.noise * std::sqrt(std::max(0.0f, 1 - kept)), seed);
}

void add_photon_noise(Plate& plate, float gain, std::uint64_t seed) {
    // Photon noise has a variance in proportion to the light; the measured deviation is that of mid-grey.
    constexpr float mid_grey = 0.2f;
    const float per_light = square(plate.noise * steepness(mid_grey)) / mid_grey * (1 - gain);
    shake(plate, seed, [per_light](float v) { return std::sqrt(per_light * std::max(0.0f, v)); });
}

}  // namespace studio
