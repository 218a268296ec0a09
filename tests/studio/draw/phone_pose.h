// Where the phone is in the picture: a pinhole camera six phone widths away.
// Phone coordinates: the phone's width is 1, origin in its middle, x right, y down, z out of the glass to the camera.
#pragma once

#include "engine/base/measure.h"
#include "tests/studio/draw/keyframe.h"

#include <array>

namespace studio {

constexpr double phone_bezel = 0.035;
constexpr double panel_half_width = 0.5 - phone_bezel;
constexpr double panel_half_height = panel_half_width * 2340 / 1080;
constexpr double phone_half_height = panel_half_height + phone_bezel;

struct PhonePoint {
    double x = 0;
    double y = 0;
    double z = 0;
};

class PhonePose {
public:
    /// `picture` is the size of the layer that will be drawn on, not always the full frame's.
    PhonePose(const KeyframeOptions& options, likeness::SizePx picture);

    likeness::PointPx project(PhonePoint point) const;

    /// Pixels that a phone width covers at a point.
    double scale_at(PhonePoint point) const;

    /// Rows of the matrix from (pixel x, pixel y, 1) to (phone x, phone y, 1) times a common factor.
    const std::array<double, 9>& to_phone() const { return to_phone_; }

    /// Smallest box around the phone.
    likeness::BoxPx bounds() const;

private:
    double nearness(PhonePoint point) const;

    double scale_;
    PhonePoint right_;  // where one phone width along the glass leads, x and y in the picture, z towards the camera
    PhonePoint down_;
    likeness::PointPx centre_;
    std::array<double, 9> to_phone_{};
};

}  // namespace studio
