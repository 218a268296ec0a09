#include "engine/codec/samples.h"

#include "engine/codec/formats.h"
#include "engine/codec/on_white.h"

#include <cassert>

namespace likeness {

Result<Picture> picture_of(HeldSamples held, Exposure exposure, const std::string& about, ReadOptions options) {
    LIKENESS_TRY(check_size(about, held.size.width, held.size.height, options));
    constexpr int upright = 1;
    Picture picture = std::visit([&](auto& values) {
        assert((held.colours == 1 || held.colours == 3) && values.size() == static_cast<std::size_t>(held.size.width) * static_cast<std::size_t>(held.size.height) *
                                                                                static_cast<std::size_t>(held.colours + (held.alpha != Alpha::none)));
        return upright_picture(on_white(std::move(values), held.size, held.colours, held.alpha), upright);
    }, held.values);
    picture.icc = std::move(held.icc);
    picture.exposure = std::move(exposure);
    // Only where a file says nothing about its colours is EXIF asked; the host has answered.
    if (picture.icc.empty()) picture.exposure.adobe_rgb = false;
    picture.format = "samples";
    picture.resolution = held.resolution;
    return picture;
}

}  // namespace likeness
