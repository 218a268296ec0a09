// A raster: samples in memory, rows without padding, first row on top. Nothing here knows a file or a colour space.
#pragma once

#include "engine/base/measure.h"

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace likeness {

/// Samples from 0 to the greatest that `Sample` holds, `channels` a pixel, interleaved: 1 grey, 3 RGB (in that order), 4 CMYK (0 = no ink).
template <class Sample>
class BasicRaster {
public:
    BasicRaster() = default;
    BasicRaster(SizePx size, int channels)
        : size_(size),
          channels_(channels),
          samples_(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) *
                   static_cast<std::size_t>(channels)) {
        assert(size.width >= 0 && size.height >= 0 && (channels == 1 || channels == 3 || channels == 4));
    }

    SizePx size() const { return size_; }
    int width() const { return size_.width; }
    int height() const { return size_.height; }
    int channels() const { return channels_; }
    bool empty() const { return samples_.empty(); }
    std::size_t stride() const { return static_cast<std::size_t>(size_.width) * static_cast<std::size_t>(channels_); }

    Sample* row(int y) { return samples_.data() + stride() * static_cast<std::size_t>(y); }
    const Sample* row(int y) const { return samples_.data() + stride() * static_cast<std::size_t>(y); }
    std::vector<Sample>& samples() { return samples_; }
    const std::vector<Sample>& samples() const { return samples_; }

    bool operator==(const BasicRaster&) const = default;

private:
    SizePx size_;
    int channels_ = 0;
    std::vector<Sample> samples_;
};

using Raster = BasicRaster<std::uint8_t>;       ///< what is seen, judged and written
using DeepRaster = BasicRaster<std::uint16_t>;  ///< what a certificate photo is taken from where the file has more than 8 bits

}  // namespace likeness
