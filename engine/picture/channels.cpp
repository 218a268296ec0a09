#include "engine/picture/channels.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace likeness {

Raster grey(const Raster& raster) {
    if (raster.channels() == 1) return raster;
    if (raster.channels() == 4) return grey(rgb(raster));
    Raster out(raster.size(), 1);
    const cv::Mat from(raster.height(), raster.width(), CV_8UC3, const_cast<std::uint8_t*>(raster.samples().data()));
    cv::Mat to(raster.height(), raster.width(), CV_8UC1, out.samples().data());
    cv::cvtColor(from, to, cv::COLOR_RGB2GRAY);
    return out;
}

Raster shallow(const DeepRaster& deep) {
    Raster out(deep.size(), deep.channels());
    // 65535 = 255 · 257
    std::ranges::transform(deep.samples(), out.samples().begin(), [](std::uint16_t wide) { return static_cast<std::uint8_t>((wide + 128U) / 257U); });
    return out;
}

Raster rgb(const Raster& raster) {
    if (raster.channels() == 3) return raster;
    Raster out(raster.size(), 3);
    std::uint8_t* to = out.samples().data();
    if (raster.channels() == 1) {
        for (const std::uint8_t sample : raster.samples()) to = std::fill_n(to, 3, sample);
    } else {
        for (std::size_t i = 0; i + 3 < raster.samples().size(); i += 4) {
            const int paper = 255 - raster.samples()[i + 3];
            for (std::size_t c = 0; c < 3; ++c)
                *to++ = static_cast<std::uint8_t>((255 - raster.samples()[i + c]) * paper / 255);
        }
    }
    return out;
}

}  // namespace likeness
