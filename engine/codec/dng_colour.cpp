// DNG 1.6.0.0, chapter 6, «Mapping Camera Color Space to CIE XYZ Space».
#include "engine/codec/dng_colour.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace likeness {

namespace {

using Triple = std::array<double, 3>;

constexpr Triple d50{0.9642, 1, 0.8249};  // ICC.1:2022 6.3.2.2
constexpr int most_rounds = 30;

Matrix3 product(const Matrix3& a, const Matrix3& b) {
    Matrix3 out{};
    for (std::size_t r = 0; r < 3; ++r)
        for (std::size_t c = 0; c < 3; ++c)
            for (std::size_t k = 0; k < 3; ++k) out[3 * r + c] += a[3 * r + k] * b[3 * k + c];
    return out;
}
Triple product(const Matrix3& m, const Triple& v) {
    return {m[0] * v[0] + m[1] * v[1] + m[2] * v[2], m[3] * v[0] + m[4] * v[1] + m[5] * v[2], m[6] * v[0] + m[7] * v[1] + m[8] * v[2]};
}
Matrix3 diagonal(const Triple& v) { return {v[0], 0, 0, 0, v[1], 0, 0, 0, v[2]}; }

// By cofactors; of a matrix that has no inverse it is not finite, which the end looks for.
Matrix3 inverse(const Matrix3& m) {
    const auto cofactor = [&](std::size_t r, std::size_t c) {
        const std::size_t r1 = (r + 1) % 3, r2 = (r + 2) % 3, c1 = (c + 1) % 3, c2 = (c + 2) % 3;
        return m[3 * r1 + c1] * m[3 * r2 + c2] - m[3 * r1 + c2] * m[3 * r2 + c1];
    };
    const double whole = m[0] * cofactor(0, 0) + m[1] * cofactor(0, 1) + m[2] * cofactor(0, 2);
    Matrix3 out{};
    for (std::size_t r = 0; r < 3; ++r)
        for (std::size_t c = 0; c < 3; ++c) out[3 * r + c] = cofactor(c, r) / whole;
    return out;
}

Matrix3 mix(const Matrix3& warm, const Matrix3& cold, double share_warm) {
    Matrix3 out{};
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = share_warm * warm[i] + (1 - share_warm) * cold[i];
    return out;
}

// C. S. McCamy, Color Research & Application 17, 1992: within 2 K from 2856 to 6504 K.
double kelvin_of(double x, double y) {
    const double n = (x - 0.3320) / (0.1858 - y);
    return ((449 * n + 3525) * n + 6823.3) * n + 5520.33;
}

// Linear Bradford (ICC.1:2022 annex E).
Matrix3 adapted_to_d50(const Triple& white) {
    constexpr Matrix3 bradford{0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296};
    const Triple from = product(bradford, white), to = product(bradford, d50);
    return product(inverse(bradford), product(diagonal({to[0] / from[0], to[1] / from[1], to[2] / from[2]}), bradford));
}

}  // namespace

std::optional<double> kelvin_of_light_source(int code) {
    constexpr std::pair<int, double> lights[] = {{1, 5500}, {2, 4150}, {3, 2850}, {4, 5500}, {9, 5500}, {10, 6500}, {11, 7500}, {12, 6400}, {13, 5050}, {14, 4150}, {15, 3525},
                                                 {16, 2925}, {17, 2850}, {18, 5500}, {19, 6500}, {20, 5500}, {21, 6500}, {22, 7500}, {23, 5000}, {24, 3200}};
    const auto* const found = std::ranges::find(lights, code, &std::pair<int, double>::first);
    return found == std::end(lights) ? std::nullopt : std::optional(found->second);
}

std::optional<Matrix3> dng_to_xyz(const DngLight& one, const DngLight& other, const Triple& analog_balance, const Triple& neutral) {
    const DngLight &warm = one.kelvin < other.kelvin ? one : other, &cold = one.kelvin < other.kelvin ? other : one;
    if (!(warm.kelvin > 0) || warm.kelvin == cold.kelvin) return {};
    Triple white = d50;
    double share_warm = 0;
    Matrix3 camera{};  // AnalogBalance · CameraCalibration
    for (int round = 0; round < most_rounds; ++round) {
        const double sum = white[0] + white[1] + white[2], kelvin = kelvin_of(white[0] / sum, white[1] / sum);
        share_warm = std::clamp((1 / kelvin - 1 / cold.kelvin) / (1 / warm.kelvin - 1 / cold.kelvin), 0.0, 1.0);
        camera = product(diagonal(analog_balance), mix(warm.calibration, cold.calibration, share_warm));
        white = product(inverse(product(camera, mix(warm.colour, cold.colour, share_warm))), neutral);
    }
    // From RGB that was divided by the neutral.
    Matrix3 out{};
    if (warm.forward && cold.forward) {
        const Triple reference = product(inverse(camera), neutral);
        out = product(mix(*warm.forward, *cold.forward, share_warm), product(diagonal({1 / reference[0], 1 / reference[1], 1 / reference[2]}), product(inverse(camera), diagonal(neutral))));
    } else {
        const Matrix3 from_camera = inverse(product(camera, mix(warm.colour, cold.colour, share_warm)));
        out = product(adapted_to_d50(white), product(from_camera, diagonal(neutral)));
    }
    const double luminance = out[3] + out[4] + out[5];
    for (double& member : out) member /= luminance;
    if (!(luminance > 0) || !std::ranges::all_of(out, [](double member) { return std::isfinite(member); })) return {};
    return out;
}

}  // namespace likeness
