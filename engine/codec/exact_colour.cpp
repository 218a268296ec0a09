#include "engine/codec/exact_colour.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>

namespace likeness {

namespace {

constexpr int bits = 16, half = 1 << (bits - 1), centre = 128;

constexpr int fixed(double factor) {
    return static_cast<int>(factor * (1 << bits) + 0.5);
}

std::uint8_t code(int value) {
    return static_cast<std::uint8_t>(std::clamp(value, 0, 255));
}

void convert(const std::uint8_t* rgb, std::uint8_t* ycbcr) {
    const int r = rgb[0], g = rgb[1], b = rgb[2];
    constexpr int offset = (centre << bits) + half - 1;
    ycbcr[0] = static_cast<std::uint8_t>((fixed(0.29900) * r + fixed(0.58700) * g + fixed(0.11400) * b + half) >> bits);
    ycbcr[1] = static_cast<std::uint8_t>((-fixed(0.16874) * r - fixed(0.33126) * g + fixed(0.5) * b + offset) >> bits);
    ycbcr[2] = static_cast<std::uint8_t>((fixed(0.5) * r - fixed(0.41869) * g - fixed(0.08131) * b + offset) >> bits);
}

// A block of one value through the DCT, whose first coefficient is then 8 × (value − 128), and back.
std::uint8_t through_block(int value, int step) {
    const int coefficient = 8 * (value - centre);
    const int kept = (std::abs(coefficient) + step / 2) / step * step;
    return code(centre + (((coefficient < 0 ? -kept : kept) + 4) >> 3));
}

int squared(Triple a, Triple b) {
    int sum = 0;
    for (std::size_t c = 0; c < 3; ++c) sum += (a[c] - b[c]) * (a[c] - b[c]);
    return sum;
}

}  // namespace

Triple to_ycbcr(Triple rgb) {
    Triple out;
    convert(rgb.data(), out.data());
    return out;
}

Triple from_ycbcr(Triple ycbcr) {
    const int y = ycbcr[0], cb = ycbcr[1] - centre, cr = ycbcr[2] - centre;
    return {code(y + ((fixed(1.40200) * cr + half) >> bits)),
            code(y + ((-fixed(0.34414) * cb - fixed(0.71414) * cr + half) >> bits)),
            code(y + ((fixed(1.77200) * cb + half) >> bits))};
}

Raster to_ycbcr(const Raster& rgb) {
    assert(rgb.channels() == 3);
    Raster out(rgb.size(), 3);
    for (std::size_t i = 0; i < rgb.samples().size(); i += 3) convert(rgb.samples().data() + i, out.samples().data() + i);
    return out;
}

DcSteps dc_steps(int quality) {
    // ITU-T T.81 annex K tables, as jpeg_set_quality scales them.
    const int scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    const auto step = [&](int usual) { return std::clamp((usual * scale + 50) / 100, 1, 255); };
    return {step(16), step(17)};
}

PlannedColour plan_colour(Triple rgb, DcSteps steps) {
    // A channel that clips at 0 or 255 lets chroma lie this far from the plain conversion.
    constexpr int reach = 12;
    const Triple plain = to_ycbcr(rgb);
    std::array<std::array<std::uint8_t, 2 * reach + 1>, 3> candidates, decoded;
    for (std::size_t c = 0; c < 3; ++c)
        for (std::size_t i = 0; i < candidates[c].size(); ++i) {
            candidates[c][i] = code(plain[c] + static_cast<int>(i) - reach);
            decoded[c][i] = through_block(candidates[c][i], c == 0 ? steps.luma : steps.chroma);
        }
    PlannedColour best{};
    int least_off = 1 << 30, least_away = 1 << 30;
    for (std::size_t i = 0; i < candidates[1].size(); ++i)
        for (std::size_t j = 0; j < candidates[2].size(); ++j)
            for (std::size_t k = 0; k < candidates[0].size(); ++k) {
                const Triple shown = from_ycbcr({decoded[0][k], decoded[1][i], decoded[2][j]});
                const int off = squared(shown, rgb);
                if (off > least_off) continue;
                const Triple triple{candidates[0][k], candidates[1][i], candidates[2][j]};
                const int away = squared(triple, plain);
                if (off == least_off && away >= least_away) continue;
                best = {triple, shown};
                least_off = off, least_away = away;
            }
    return best;
}

}  // namespace likeness
