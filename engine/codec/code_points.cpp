#include "engine/codec/code_points.h"

#include "engine/codec/formats.h"

#include <cmath>

namespace likeness {

namespace {

constexpr Xy d65{0.3127, 0.3290};
constexpr Primaries display_p3{{0.680, 0.320}, {0.265, 0.690}, {0.150, 0.060}, d65};  // SMPTE EG 432-1's primaries under D65

// Linear Display P3 to XYZ under D50, the columns its primaries adapted by Bradford (ICC.1:2022 annex E).
constexpr std::array<double, 9> p3_to_xyz{0.51512, 0.29198, 0.15710, 0.24120, 0.69225, 0.06657, -0.00105, 0.04189, 0.78407};

bool near(const Primaries& a, const Primaries& b) {
    const auto close = [](Xy one, Xy other) { return std::abs(one.x - other.x) < 0.001 && std::abs(one.y - other.y) < 0.001; };
    return close(a.red, b.red) && close(a.green, b.green) && close(a.blue, b.blue) && close(a.white, b.white);
}

Fault unknown(const std::string& about) {
    return unreadable(about, sentence("the file describes its colours by numbers that are neither sRGB nor Display P3"), sentence("export it with an ICC profile, best sRGB"));
}

}  // namespace

const Primaries srgb_primaries{{0.640, 0.330}, {0.300, 0.600}, {0.150, 0.060}, d65};

// ITU-T H.273 (07/2021), tables 2 and 3: 1 BT.709's primaries, 12 those of P3 under D65; 13 sRGB's curve, 16 PQ, 18 HLG.
Result<Described> described_by_code_points(int primaries, int transfer, const std::string& about) {
    constexpr int bt709 = 1, p3 = 12, unspecified = 2, srgb = 13, perceptual_quantiser = 16, hybrid_log_gamma = 18;
    if (transfer == perceptual_quantiser || transfer == hybrid_log_gamma)
        return unreadable(about, sentence("the picture is HDR ({}), whose light does not fit into a certificate photo", transfer == hybrid_log_gamma ? "HLG" : "PQ"),
                          sentence("photograph without HDR, or export it as SDR"));
    if (transfer != srgb && transfer != unspecified) return unknown(about);
    if (primaries == p3) return Described(p3_to_xyz);
    if (primaries == bt709 || primaries == unspecified) return Described();
    return unknown(about);
}

Result<Described> described_by_numbers(const Primaries& primaries, double exponent, const std::string& about) {
    if (std::abs(exponent - srgb_exponent) > 0.001) return unknown(about);
    if (near(primaries, srgb_primaries)) return Described();
    if (near(primaries, display_p3)) return Described(p3_to_xyz);
    return unknown(about);
}

}  // namespace likeness
