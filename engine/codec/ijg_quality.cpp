#include "engine/codec/ijg_quality.h"

#include <algorithm>
#include <cstdlib>

namespace likeness {

namespace {

// ITU-T T.81 table K.1, luminance, natural order.
constexpr int annex_k1[64] = {16, 11, 10, 16, 24,  40,  51,  61,  12, 12, 14, 19, 26,  58,  60,  55,
                              14, 13, 16, 24, 40,  57,  69,  56,  14, 17, 22, 29, 51,  87,  80,  62,
                              18, 22, 37, 56, 68,  109, 103, 77,  24, 35, 55, 64, 81,  104, 113, 92,
                              49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99};

long distance(const std::uint16_t table[64], int quality) {
    long sum = 0;
    for (int i = 0; i < 64; ++i) sum += std::abs(ijg_step(i, quality) - table[i]);
    return sum;
}

}  // namespace

int ijg_step(int coefficient, int quality) {
    const int scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    return std::clamp((annex_k1[coefficient] * scale + 50) / 100, 1, 255);
}

int ijg_quality(const std::uint16_t table[64]) {
    int best = 1;
    for (int quality = 2; quality <= 100; ++quality)
        if (distance(table, quality) < distance(table, best)) best = quality;
    return best;
}

}  // namespace likeness
