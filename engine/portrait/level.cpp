#include "engine/portrait/level.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace likeness {

namespace {

struct Turn {
    PointPx about;
    double cosine, sine;
};

Turn turn_of(const Pose& pose) {
    const double angle = pose.roll_deg * std::numbers::pi / 180;
    return {pose.eyes(), std::cos(angle), std::sin(angle)};
}

}  // namespace

PointPx to_level(const Pose& pose, PointPx place) {
    const Turn turn = turn_of(pose);
    const double x = place.x - turn.about.x, y = place.y - turn.about.y;
    return {turn.about.x + turn.cosine * x + turn.sine * y, turn.about.y - turn.sine * x + turn.cosine * y};
}

PointPx from_level(const Pose& pose, PointPx place) {
    const Turn turn = turn_of(pose);
    const double x = place.x - turn.about.x, y = place.y - turn.about.y;
    return {turn.about.x + turn.cosine * x - turn.sine * y, turn.about.y + turn.sine * x + turn.cosine * y};
}

Pose levelled(const Pose& pose) {
    const Turn turn = turn_of(pose);
    Pose level = pose;
    level.left_eye = to_level(pose, pose.left_eye);
    level.right_eye = to_level(pose, pose.right_eye);
    level.roll_deg = 0;
    const auto along_axis = [&](double row) { return turn.about.y + (row - turn.about.y) / turn.cosine; };
    if (pose.crown_y) level.crown_y = along_axis(*pose.crown_y);
    level.chin_y = along_axis(pose.chin_y);
    return level;
}

Pose mirrored(const Pose& pose, double width) {
    Pose other = pose;
    for (PointPx* eye : {&other.left_eye, &other.right_eye}) eye->x = width - eye->x;
    std::swap(other.left_eye, other.right_eye);
    other.face_left_x = width - pose.face_right_x;
    other.face_right_x = width - pose.face_left_x;
    other.roll_deg = -pose.roll_deg;
    return other;
}

}  // namespace likeness
