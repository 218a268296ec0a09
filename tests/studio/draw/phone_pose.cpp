#include "tests/studio/draw/phone_pose.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace studio {
namespace {

constexpr double camera_distance = 6;  // phone widths

/// The adjugate: the inverse up to a factor, which is all that a homography needs.
std::array<double, 9> adjugate(const std::array<double, 9>& m) {
    return {m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]};
}

}  // namespace

PhonePose::PhonePose(const KeyframeOptions& options, likeness::SizePx picture)
    : scale_(options.height_share * picture.height / (2 * phone_half_height)),
      cos_(std::cos(options.roll * std::numbers::pi / 180)),
      sin_(std::sin(options.roll * std::numbers::pi / 180)),
      tilt_x_(options.tilt_x),
      tilt_y_(options.tilt_y),
      centre_{options.centre_x * picture.width, options.centre_y * picture.height} {
    const double k = camera_distance * scale_;
    const auto [cx, cy] = centre_;
    to_phone_ = adjugate({k * cos_ - cx * tilt_x_, -k * sin_ - cx * tilt_y_, camera_distance * cx,
                          k * sin_ - cy * tilt_x_, k * cos_ - cy * tilt_y_, camera_distance * cy,
                          -tilt_x_, -tilt_y_, camera_distance});
}

double PhonePose::nearness(PhonePoint p) const {
    return camera_distance / (camera_distance - (tilt_x_ * p.x + tilt_y_ * p.y + p.z));
}

likeness::PointPx PhonePose::project(PhonePoint p) const {
    const double k = scale_at(p);
    return {centre_.x + k * (cos_ * p.x - sin_ * p.y), centre_.y + k * (sin_ * p.x + cos_ * p.y)};
}

double PhonePose::scale_at(PhonePoint p) const {
    return scale_ * nearness(p);
}

likeness::BoxPx PhonePose::bounds() const {
    const auto first = project({-0.5, -phone_half_height, 0});
    double left = first.x;
    double right = first.x;
    double top = first.y;
    double bottom = first.y;
    for (const double x : {-0.5, 0.5}) {
        for (const double y : {-phone_half_height, phone_half_height}) {
            const auto corner = project({x, y, 0});
            left = std::min(left, corner.x);
            right = std::max(right, corner.x);
            top = std::min(top, corner.y);
            bottom = std::max(bottom, corner.y);
        }
    }
    return {left, top, right - left, bottom - top};
}

}  // namespace studio
