// By tables of the two curves. OpenCV has the same, but works for a quarter of a second on tables of its own first, and they
// are coarser.
#include "engine/picture/cielab.h"

#include <array>
#include <cmath>

namespace likeness {

namespace {

struct Tables {
    static constexpr int steps = 4096;

    std::array<float, 256> light;     // linear light by code
    std::array<float, steps + 2> f;   // CIE 15's f of light, the cube root but for the dark; one more for what rounds beyond 1

    Tables() {
        for (std::size_t code = 0; code < light.size(); ++code) {
            const double v = static_cast<double>(code) / 255;
            light[code] = static_cast<float>(v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4));
        }
        for (std::size_t i = 0; i < f.size(); ++i) {
            const double t = static_cast<double>(i) / steps;
            f[i] = static_cast<float>(t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116);
        }
    }

    float f_of(float t) const {
        const float at = t * steps;
        const auto below = static_cast<int>(at);
        const float *const here = f.data() + below, share = at - static_cast<float>(below);
        return here[0] + share * (here[1] - here[0]);
    }
};

// The rows of IEC 61966-2-1's matrix to XYZ, each by the white's share.
constexpr float x_white = 0.9505F, z_white = 1.0890F;
constexpr float x_of[3] = {0.4124F / x_white, 0.3576F / x_white, 0.1805F / x_white}, y_of[3] = {0.2126F, 0.7152F, 0.0722F},
                z_of[3] = {0.0193F / z_white, 0.1192F / z_white, 0.9505F / z_white};

}  // namespace

void to_cielab(const std::uint8_t* rgb, float* lab, std::size_t pixels) {
    static const Tables tables;
    for (std::size_t i = 0; i < pixels; ++i, rgb += 3, lab += 3) {
        const float r = tables.light[rgb[0]], g = tables.light[rgb[1]], b = tables.light[rgb[2]];
        const float x = tables.f_of(x_of[0] * r + x_of[1] * g + x_of[2] * b), y = tables.f_of(y_of[0] * r + y_of[1] * g + y_of[2] * b),
                    z = tables.f_of(z_of[0] * r + z_of[1] * g + z_of[2] * b);
        lab[0] = 116 * y - 16;
        lab[1] = 500 * (x - y);
        lab[2] = 200 * (y - z);
    }
}

}  // namespace likeness
