// The head in the frame: cut by it, too large for it, or too few pixels of it.
#include "tests/gallery/recipes.h"

#include <algorithm>
#include <cmath>

namespace studio {
namespace {

// What the degree photo can hold (教毕指〔2017〕99号, profiles/photo/chsi-degree.lua): the face is 180 to 300 of 480 pixels.
constexpr double picture_width = 480, widest_face = 300, narrowest_face = 180;

}  // namespace

void cut_head(Plate& plate, float value, std::uint64_t) {
    const likeness::Pose& pose = plate.known.pose;
    const double head = pose.chin_y - *pose.crown_y;
    const int lost = static_cast<int>(std::lround(*pose.crown_y + head * static_cast<double>(value) / 100));
    crop(plate, {0, std::max(0, lost), plate.light.width, plate.light.height});
}

void come_too_near(Plate& plate, float value, std::uint64_t) {
    const likeness::Pose& pose = plate.known.pose;
    const int full = plate.light.width, tall = plate.light.height;
    const double wanted = pose.face_width() * picture_width / widest_face / (1 + static_cast<double>(value) / 100);
    const int width = std::min(full, static_cast<int>(std::lround(wanted))), height = std::min(tall, width * tall / full);
    constexpr double eyes_at = 0.45;
    const int x = std::clamp(static_cast<int>(pose.eyes().x) - width / 2, 0, full - width);
    const int y = std::clamp(static_cast<int>(pose.eyes().y - eyes_at * height), 0, tall - height);
    crop(plate, {x, y, x + width, y + height});
}

void stay_too_far(Plate& plate, float value, std::uint64_t) {
    likeness::Pose& pose = plate.known.pose;
    const double factor = narrowest_face * (1 - static_cast<double>(value) / 100) / pose.face_width();
    if (factor >= 1) return;
    const auto less = [&](int length) { return static_cast<int>(std::lround(length * factor)); };
    const likeness::SizePx size{less(plate.light.width), less(plate.light.height)};
    plate.light = resized(plate.light, size);
    if (!plate.known.person.values.empty()) plate.known.person = resized(plate.known.person, size);
    if (!plate.known.clothes.values.empty()) plate.known.clothes = resized(plate.known.clothes, size);
    for (likeness::PointPx* eye : {&pose.left_eye, &pose.right_eye}) eye->x *= factor, eye->y *= factor;
    for (double* length : {&pose.face_left_x, &pose.face_right_x, &pose.chin_y}) *length *= factor;
    if (pose.crown_y) *pose.crown_y *= factor;
}

}  // namespace studio
