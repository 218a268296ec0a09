#include "engine/colour/light_map.h"

#include "engine/colour/examine.h"
#include "engine/colour/icc.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace likeness {

namespace {

bool is_colour(float light) { return std::abs(light) < 100; }

double luminance(const float* light) { return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]; }

/// Device colours on a grid over the whole space, so many steps a channel; the first is the least of all channels.
std::vector<float> grid(int channels, int steps) {
    std::vector<float> all;
    const int count = static_cast<int>(std::lround(std::pow(steps, channels)));
    for (int i = 0; i < count; ++i)
        for (int c = 0, rest = i; c < channels; ++c, rest /= steps) all.push_back(full_scale(channels) * static_cast<float>(rest % steps) / static_cast<float>(steps - 1));
    return all;
}

}  // namespace

std::variant<LightMap, Sentence> LightMap::make(Lcms& lcms, const Bytes& icc, int channels, int bytes, const Conversion& conversion) {
    if (auto says = unsound(icc, channels)) return std::move(*says);
    auto transform = lcms.transform(icc, linear_srgb_icc(), conversion);
    if (!transform) return sentence("the ICC profile “{}” cannot be used: {}", icc_name(icc), lcms.complaint());
    LightMap map(std::move(*transform), channels);
    if (auto says = map.senseless(icc)) return std::move(*says);
    if (channels == 1 || lcms.adds_light(icc)) map.make_ramps(bytes == 1 ? 256 : 65'536);
    return map;
}

// Sound in form may still be senseless: curves without numbers, a picture without light.
std::optional<Sentence> LightMap::senseless(const Bytes& icc) const {
    const std::vector<float> device = grid(channels_, channels_ == 1 ? 256 : channels_ == 3 ? 9 : 5);
    const std::size_t count = device.size() / static_cast<std::size_t>(channels_);
    std::vector<float> light(3 * count);
    transform_(device.data(), light.data(), count);
    if (!std::ranges::all_of(light, is_colour)) return sentence("the ICC profile “{}” gives colours that are no numbers", icc_name(icc));

    const std::array<float, 4> least{}, most{1, 1, 1, 0}, key{0, 0, 0, 100};
    std::array<float, 3> white, black;
    transform_(channels_ == 4 ? least.data() : most.data(), white.data(), 1);
    transform_(channels_ == 4 ? key.data() : least.data(), black.data(), 1);
    if (luminance(white.data()) < luminance(black.data()) + 0.1) return sentence("the ICC profile “{}” gives no picture: its white is not lighter than its black", icc_name(icc));
    return {};
}

void LightMap::make_ramps(std::size_t codes) {
    const auto channels = static_cast<std::size_t>(channels_);
    std::vector<float> device(codes * channels);
    ramps_.assign(channels, std::vector<Triple>(codes));
    for (std::size_t c = 0; c < channels; ++c) {
        std::ranges::fill(device, 0.0F);
        for (std::size_t code = 0; code < codes; ++code) device[code * channels + c] = static_cast<float>(code) / static_cast<float>(codes - 1);
        transform_(device.data(), &ramps_[c].front().r, codes);
    }
    // The light of no channel at all is in each ramp and counts once.
    const Triple none = ramps_.front().front();
    for (std::size_t c = 1; c < channels; ++c)
        for (Triple& light : ramps_[c]) light = {light.r - none.r, light.g - none.g, light.b - none.b};
}

template <class Sample>
void LightMap::mapped(const Sample* from, float* to, int pixels) const {
    if (ramps_.size() == 1) {
        const Triple* ramp = ramps_[0].data();
        for (int i = 0; i < pixels; ++i, to += 3) to[0] = ramp[from[i]].r, to[1] = ramp[from[i]].g, to[2] = ramp[from[i]].b;
    } else if (ramps_.size() == 3) {
        const Triple *red = ramps_[0].data(), *green = ramps_[1].data(), *blue = ramps_[2].data();
        for (int i = 0; i < pixels; ++i, from += 3, to += 3) {
            const Triple &r = red[from[0]], &g = green[from[1]], &b = blue[from[2]];
            to[0] = r.r + g.r + b.r, to[1] = r.g + g.g + b.g, to[2] = r.b + g.b + b.b;
        }
    } else {
        const float scale = full_scale(channels_) / static_cast<float>(std::numeric_limits<Sample>::max());
        std::vector<float> device(static_cast<std::size_t>(pixels) * static_cast<std::size_t>(channels_));
        for (std::size_t i = 0; i < device.size(); ++i) device[i] = static_cast<float>(from[i]) * scale;
        transform_(device.data(), to, static_cast<std::size_t>(pixels));
    }
}

template void LightMap::mapped(const std::uint8_t*, float*, int) const;
template void LightMap::mapped(const std::uint16_t*, float*, int) const;

}  // namespace likeness
