// Private to codec: what is transparent lies on white paper.
#pragma once

#include "engine/codec/samples.h"
#include "engine/picture/raster.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

namespace likeness {

/// Takes samples of `colours` channels and, unless `alpha` is none, one more for how opaque the pixel is. Grey and RGB
/// are laid on the most light, CMYK on no ink. Rounded to the nearest; done in place.
template <class Sample>
BasicRaster<Sample> on_white(std::vector<Sample> samples, SizePx size, int colours, Alpha alpha) {
    if (alpha != Alpha::none) {
        constexpr std::uint64_t most = std::numeric_limits<Sample>::max();
        const std::uint64_t paper = colours == 4 ? 0 : most;
        const auto channels = static_cast<std::size_t>(colours);
        Sample* to = samples.data();
        for (const Sample *from = samples.data(), *end = from + samples.size(); from != end; from += channels + 1) {
            const std::uint64_t opaque = from[channels];
            for (std::size_t c = 0; c < channels; ++c) {
                const std::uint64_t own = alpha == Alpha::straight ? from[c] * opaque : from[c] * most;
                *to++ = static_cast<Sample>(std::min((own + paper * (most - opaque) + most / 2) / most, most));
            }
        }
        samples.resize(samples.size() / (channels + 1) * channels);
    }
    BasicRaster<Sample> out(size, colours);
    out.samples() = std::move(samples);
    return out;
}

}  // namespace likeness
