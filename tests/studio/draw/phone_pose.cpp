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
      centre_{options.centre_x * picture.width, options.centre_y * picture.height} {
    const double roll = options.roll * std::numbers::pi / 180;
    const double sine_y = std::clamp(options.tilt_y, -0.99, 0.99), cosine_y = std::sqrt(1 - sine_y * sine_y);
    const double sine_x = std::clamp(options.tilt_x / cosine_y, -0.99, 0.99), cosine_x = std::sqrt(1 - sine_x * sine_x);
    const auto rolled = [&](double x, double y, double z) {
        return PhonePoint{std::cos(roll) * x - std::sin(roll) * y, std::sin(roll) * x + std::cos(roll) * y, z};
    };
    right_ = rolled(cosine_x, -sine_x * sine_y, options.tilt_x);
    down_ = rolled(0, cosine_y, options.tilt_y);

    const double k = camera_distance * scale_;
    const auto [cx, cy] = centre_;
    to_phone_ = adjugate({k * right_.x - cx * right_.z, k * down_.x - cx * down_.z, camera_distance * cx,
                          k * right_.y - cy * right_.z, k * down_.y - cy * down_.z, camera_distance * cy,
                          -right_.z, -down_.z, camera_distance});
}

double PhonePose::nearness(PhonePoint p) const {
    return camera_distance / (camera_distance - (right_.z * p.x + down_.z * p.y + p.z));
}

likeness::PointPx PhonePose::project(PhonePoint p) const {
    const double k = scale_at(p);
    return {centre_.x + k * (right_.x * p.x + down_.x * p.y), centre_.y + k * (right_.y * p.x + down_.y * p.y)};
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
