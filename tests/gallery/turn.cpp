// Heads that are not straight, and cameras that are not. Sideways turning is believable to about 15°, not beyond: what
// the turned cheek hides is only squeezed.
#include "tests/gallery/recipes.h"
#include "tests/studio/draw/random.h"

#include <cmath>
#include <numbers>

namespace studio {
namespace {

constexpr float radians = std::numbers::pi_v<float> / 180;

Vec2 rotated(Vec2 p, float angle) {
    return {p.x * std::cos(angle) - p.y * std::sin(angle), p.x * std::sin(angle) + p.y * std::cos(angle)};
}

/// Takes every pixel from where `from` says, in pixels; the masks likewise.
template <class From>
void warp(Plate& plate, From from) {
    const Plate before = plate;
    const auto take = [&](Plane& plane, const Plane& old, int x, int y, Vec2 at) {
        if (!plane.values.empty()) plane.at(x, y) = sample(old, at.x, at.y);
    };
    for (int y = 0; y < plate.light.height; ++y)
        for (int x = 0; x < plate.light.width; ++x) {
            const Vec2 here{static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f}, there = from(here);
            if (there.x == here.x && there.y == here.y) continue;
            plate.light.at(x, y) = sampled(before.light, there);
            take(plate.known.person, before.known.person, x, y, there);
            take(plate.known.clothes, before.known.clothes, x, y, there);
        }
}

/// The angle that brings the eye line to `value` degrees, on the side to which it leans already.
float missing_tilt(const Plate& plate, float value, std::uint64_t seed) {
    const View view = plate.view();
    const float now = std::atan2(view.sine, view.cosine);
    const float side = std::abs(now) > 0.2f * radians ? std::copysign(1.0f, now) : Random(seed, "tilt").sign();
    return side * value * radians - now;
}

void turn_pose(likeness::Pose& pose, Vec2 pivot, float angle) {
    for (likeness::PointPx* eye : {&pose.left_eye, &pose.right_eye}) {
        const Vec2 at = pivot + rotated(Vec2{static_cast<float>(eye->x), static_cast<float>(eye->y)} - pivot, angle);
        *eye = {at.x, at.y};
    }
    const double dx = pose.left_eye.x - pose.right_eye.x, dy = pose.left_eye.y - pose.right_eye.y;
    pose.roll_deg = std::atan2(dy, dx) / radians;
    // Chin and crown as points of the head's middle line; the crown of hair that is not round is no longer known.
    const float width = static_cast<float>(pose.face_width());
    const Vec2 chin = rotated(Vec2{(static_cast<float>(pose.face_left_x) + width / 2), static_cast<float>(pose.chin_y)} - pivot, angle);
    pose.chin_y = pivot.y + chin.y;
    const float centre = static_cast<float>(pose.eyes().x);
    pose.face_left_x = centre - width / 2;
    pose.face_right_x = centre + width / 2;
    pose.crown_y.reset();
}

}  // namespace

void tilt_camera(Plate& plate, float value, std::uint64_t seed) {
    const float angle = missing_tilt(plate, value, seed);
    const Vec2 pivot = plate.view().origin;
    warp(plate, [&](Vec2 p) { return pivot + rotated(p - pivot, -angle); });
    turn_pose(plate.known.pose, pivot, angle);
}

void tilt_head(Plate& plate, float value, std::uint64_t seed) {
    const float angle = missing_tilt(plate, value, seed);
    const View view = plate.view();
    // Above the chin the head turns as one about the neck; below, less and less.
    const float chin = static_cast<float>(plate.known.pose.chin_y), fade = 1.3f * view.iod;
    const Vec2 pivot{view.origin.x, chin + 0.3f * view.iod};
    warp(plate, [&](Vec2 p) {
        const float share = 1 - smoothstep(chin + 0.1f * view.iod, chin + fade, p.y);
        return pivot + rotated(p - pivot, -angle * share);
    });
    turn_pose(plate.known.pose, pivot, angle);
}

void turn_head(Plate& plate, float value, std::uint64_t seed) {
    const float sine = Random(seed, "yaw").sign() * std::sin(value * radians);
    const View view = plate.view();
    const float chin = plate.chin();
    // A head's depth before the plane through the ears, eye distances, and a nose on it. A paraboloid rather than an
    // ellipsoid: its rim is not steep, so that no place of the face is seen twice.
    const auto depth = [&](Vec2 p) {
        const float rest = 1 - square(p.x / 1.12f) - square((p.y - 0.15f) / (chin - 0.1f));
        return (rest > 0 ? 1.1f * rest : 0) + 0.40f * bump(p.x, p.y, 0, 0.5f, 0.2f, 0.36f);
    };
    // Where a point of the head comes from: the depth is that of the point itself, found by going back and forth.
    const auto source = [&](Vec2 seen) {
        Vec2 f = seen;
        for (int i = 0; i < 6; ++i) f.x = seen.x - sine * depth(f);
        return f;
    };
    warp(plate, [&](Vec2 px) {
        const Vec2 p = view.to_face(px.x, px.y), f = source(p);
        return f.x == p.x ? px : view.to_picture(f);
    });
    likeness::Pose& pose = plate.known.pose;
    for (likeness::PointPx* eye : {&pose.left_eye, &pose.right_eye}) {
        const Vec2 f = view.to_face(static_cast<float>(eye->x), static_cast<float>(eye->y));
        const Vec2 at = view.to_picture({f.x + sine * depth(f), f.y});
        *eye = {at.x, at.y};
    }
}

}  // namespace studio
