#include "engine/portrait/check/patch.h"

#include "engine/picture/channels.h"
#include "engine/picture/resample.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace likeness {

namespace {

// IEC 61966-2-1. What another colour space differs from it moves no edge's width by a tenth of itself.
std::array<float, 256> linear_light() {
    std::array<float, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double v = static_cast<double>(i) / 255;
        table[i] = static_cast<float>(v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4));
    }
    return table;
}

}  // namespace

Patch patch(const Study& study, BoxPx face) {
    const double have = study.picture_unit(), unit = std::min(have, Study::usual_unit), step = have / unit;
    const PointPx eyes = study.in_picture(0, 0);
    const SizePx size{static_cast<int>(face.width * unit), static_cast<int>(face.height * unit)};
    const double left = std::floor(eyes.x + face.x * have), top = std::floor(eyes.y + face.y * have);
    const Raster part = grey(cropped(study.picture.pixels, {left, top, size.width * step, size.height * step}, size));
    static const std::array<float, 256> linear = linear_light();
    Plane light(size);
    std::ranges::transform(part.samples(), light.samples().begin(), [](std::uint8_t value) { return linear[value]; });
    return {std::move(light), unit};
}

}  // namespace likeness
