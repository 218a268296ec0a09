#include "engine/portrait/new_backdrop.h"

#include "engine/portrait/light_of_codes.h"

#include <algorithm>

namespace likeness {

namespace {

std::uint8_t code(float value) {
    return static_cast<std::uint8_t>(std::clamp(value + 0.5F, 0.0F, 255.0F));
}

// The light of the person alone in a mixed pixel: (I − (1 − a)·B)/a, of which the less is left the less of the person
// there is in it: a thin strand takes the colour of the hair beside it. So too where a camera sharpened: its light rim along
// dark hair is no colour of the person's.
Colour own_colour(const Colour& seen, const Colour& behind, const Colour& beside, float alpha) {
    constexpr float least = 0.5F, greatest = 0.97F;
    const float share = std::clamp((alpha - least) / (greatest - least), 0.0F, 1.0F);
    Colour own;
    for (std::size_t c = 0; c < 3; ++c) {
        const float there = std::clamp((seen[c] - (1 - alpha) * behind[c]) / std::max(alpha, least), 0.0F, 1.0F);
        own[c] = beside[c] + share * (there - beside[c]);
    }
    return own;
}

}  // namespace

Repainted replace_backdrop(const Raster& srgb, const Matte& matte, Rgb8 wanted) {
    Repainted out{srgb, Raster(srgb.size(), 1)};
    const LightOfCodes light;
    const Colour fresh = light.of(Colour{static_cast<float>(wanted.r), static_cast<float>(wanted.g), static_cast<float>(wanted.b)});
    for (int y = 0; y < srgb.height(); ++y) {
        const float* alpha = matte.alpha.row(y);
        std::uint8_t* to = out.pixels.row(y);
        for (int x = 0; x < srgb.width(); ++x, to += 3) {
            if (alpha[x] >= 1) continue;
            if (alpha[x] <= 0) {
                to[0] = wanted.r, to[1] = wanted.g, to[2] = wanted.b;
                out.backdrop.row(y)[x] = 255;
                continue;
            }
            const Colour own = own_colour(light.of(to), light.of(matte.backdrop.at(x, y)), light.of(matte.person.at(x, y)), alpha[x]);
            for (std::size_t c = 0; c < 3; ++c) to[c] = light.code(alpha[x] * own[c] + (1 - alpha[x]) * fresh[c]);
        }
    }
    return out;
}

Repainted even_backdrop(const Raster& srgb, const Matte& matte) {
    Repainted out{srgb, Raster(srgb.size(), 1)};
    std::array<double, 3> sum{};
    double count = 0;
    for (int y = 0; y < srgb.height(); ++y)
        for (int x = 0; x < srgb.width(); ++x) {
            if (matte.alpha.row(y)[x] > 0) continue;
            out.backdrop.row(y)[x] = 255;
            for (std::size_t c = 0; c < 3; ++c) sum[c] += srgb.row(y)[3 * x + static_cast<int>(c)];
            count += 1;
        }
    if (count == 0) return out;
    const Colour mean{static_cast<float>(sum[0] / count), static_cast<float>(sum[1] / count), static_cast<float>(sum[2] / count)};
    const LightOfCodes light;
    const Colour mean_light = light.of(mean);
    for (int y = 0; y < srgb.height(); ++y) {
        const float* alpha = matte.alpha.row(y);
        std::uint8_t* to = out.pixels.row(y);
        for (int x = 0; x < srgb.width(); ++x, to += 3) {
            if (alpha[x] >= 1) continue;
            const Colour behind = matte.backdrop.at(x, y);
            if (alpha[x] <= 0) {  // in codes, so that its grain stays what it was
                for (std::size_t c = 0; c < 3; ++c) to[c] = code(to[c] + mean[c] - behind[c]);
                continue;
            }
            const Colour seen = light.of(to), behind_light = light.of(behind);
            for (std::size_t c = 0; c < 3; ++c) to[c] = light.code(seen[c] + (1 - alpha[x]) * (mean_light[c] - behind_light[c]));
        }
    }
    return out;
}

}  // namespace likeness
