// Too little light, too much of it, and light that strays inside the lens.
#include "tests/gallery/recipes.h"
#include "tests/gallery/sensor.h"

namespace studio {

void darken(Plate& plate, float value, std::uint64_t seed) {
    const float gain = std::exp2(-value);
    for (Rgb& c : plate.light.values) c = c * gain;
    add_photon_noise(plate, gain, seed);
}

void brighten(Plate& plate, float value, std::uint64_t) {
    const float gain = std::exp2(value);
    for (Rgb& c : plate.light.values) c = {clamp01(c.r * gain), clamp01(c.g * gain), clamp01(c.b * gain)};
}

void wash_out(Plate& plate, float value, std::uint64_t) {
    double sum = 0;
    for (const Rgb c : plate.light.values) sum += luminance(c);
    const float mean = static_cast<float>(sum / static_cast<double>(plate.light.values.size()));
    const float veil = mean * (1 - value) + 0.05f * (1 - value);
    for (Rgb& c : plate.light.values) {
        c = c * value + Rgb{veil, veil, veil};
        c = {clamp01(c.r), clamp01(c.g), clamp01(c.b)};
    }
}

}  // namespace studio
