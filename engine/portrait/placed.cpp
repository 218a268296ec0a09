#include "engine/portrait/placed.h"

#include "engine/picture/resample.h"
#include "engine/picture/turn.h"
#include "engine/portrait/crop.h"

#include <cmath>
#include <numbers>

namespace likeness {

PlacedPerson placed(const Outline& outline, const Pose& pose, const Crop& crop, SizePx portrait) {
    const BoxPx& box = *crop.box;
    const double scale = portrait.height / box.height, tilt = crop.tilt_deg * std::numbers::pi / 180;
    const auto place = [&](PointPx point) {
        const double x = point.x - box.centre().x, y = point.y - box.centre().y;
        const double along = std::cos(tilt) * x + std::sin(tilt) * y, down = std::cos(tilt) * y - std::sin(tilt) * x;
        const double column = portrait.width / 2.0 + along * scale;
        return PointPx{crop.mirrored ? portrait.width - column : column, portrait.height / 2.0 + down * scale};
    };
    PlacedPerson out;
    out.person = cropped(outline.person, box.scaled(outline.scale), crop.tilt_deg, portrait);
    if (crop.mirrored) out.person = mirrored(std::move(out.person));
    for (std::uint8_t& sample : out.person.samples()) sample = sample >= 128 ? 255 : 0;
    out.eyes = place(pose.eyes());
    out.eye_distance = pose.eye_distance() * scale;
    out.chin_y = place({pose.eyes().x - std::sin(tilt) * (pose.chin_y - pose.eyes().y), pose.chin_y}).y;
    return out;
}

}  // namespace likeness
