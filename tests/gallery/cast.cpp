// White balance that is wrong: the camera believed in daylight and the lamps had another colour.
#include "tests/gallery/recipes.h"

#include <array>
#include <cmath>

namespace studio {
namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

Triple times(const Matrix& m, const Triple& v) {
    Triple out{};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t k = 0; k < 3; ++k) out[i] += m[i][k] * v[k];
    return out;
}

Matrix times(const Matrix& a, const Matrix& b) {
    Matrix out{};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j)
            for (std::size_t k = 0; k < 3; ++k) out[i][j] += a[i][k] * b[k][j];
    return out;
}

Matrix inverse(const Matrix& m) {
    const auto minor = [&](std::size_t r, std::size_t c) {
        const std::size_t r1 = (r + 1) % 3, r2 = (r + 2) % 3, c1 = (c + 1) % 3, c2 = (c + 2) % 3;
        return m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1];
    };
    const double det = m[0][0] * minor(0, 0) + m[0][1] * minor(0, 1) + m[0][2] * minor(0, 2);
    Matrix out{};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j) out[i][j] = minor(j, i) / det;
    return out;
}

/// Linear sRGB to XYZ (IEC 61966-2-1), and XYZ to Bradford's cone responses (ICC.1:2022 annex E).
constexpr Matrix xyz_of_srgb{{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}};
constexpr Matrix cones_of_xyz{{{0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}}};

/// XYZ of the black body, Y = 1, by the cubic splines of Kang et al., J. Korean Phys. Soc. 41(6), 2002; 2222 … 25000 K.
Triple black_body(double kelvin) {
    const double t = 1000 / kelvin;
    const double x = kelvin < 4000 ? ((-0.2661239 * t - 0.2343589) * t + 0.8776956) * t + 0.179910
                                   : ((-3.0258469 * t + 2.1070379) * t + 0.2226347) * t + 0.240390;
    const double y = kelvin < 4000 ? ((-0.9549476 * x - 1.37418593) * x + 2.09137015) * x - 0.16748867
                                   : ((3.0817580 * x - 5.87338670) * x + 3.75112997) * x - 0.37001483;
    return {x / y, 1, (1 - x - y) / y};
}

void recolour(Plate& plate, const Matrix& m) {
    for (Rgb& c : plate.light.values) {
        const Triple out = times(m, Triple{c.r, c.g, c.b});
        c = {clamp01(static_cast<float>(out[0])), clamp01(static_cast<float>(out[1])), clamp01(static_cast<float>(out[2]))};
    }
}

/// More green against the two others; a grey keeps its luminance.
void shift_green(Plate& plate, float stops) {
    const float green = std::exp2(stops / 2), others = std::exp2(-stops / 2);
    const float even = 1 / luminance({others, green, others});
    recolour(plate, {{{others * even, 0, 0}, {0, green * even, 0}, {0, 0, others * even}}});
}

}  // namespace

void cast_of_light(Plate& plate, float value, std::uint64_t) {
    constexpr double balanced_for = 5500;
    const Triple there = times(cones_of_xyz, black_body(value)), believed = times(cones_of_xyz, black_body(balanced_for));
    Matrix gains{};
    for (std::size_t i = 0; i < 3; ++i) gains[i][i] = there[i] / believed[i];
    const Matrix to_cones = times(cones_of_xyz, xyz_of_srgb);
    recolour(plate, times(inverse(to_cones), times(gains, to_cones)));
}

void cast_green(Plate& plate, float value, std::uint64_t) {
    shift_green(plate, value);
}

void cast_magenta(Plate& plate, float value, std::uint64_t) {
    shift_green(plate, -value);
}

}  // namespace studio
