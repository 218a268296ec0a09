#include "engine/face/pose.h"

#include "engine/face/silhouette.h"
#include "engine/picture/resample.h"

#include <cmath>
#include <numbers>

namespace likeness {

namespace {

// Measured on portraits: jaw width in widths of the cascade's face box, and in eye distances; chin below the eye line.
constexpr double jaw_of_box = 0.83, jaw_of_eyes = 2.18, chin_of_eyes = 1.80;

// The two measures of the width differ by so much where one of them is wrong (deviation on real faces: 0.07).
constexpr double width_differs = 0.15;
// A proportion is right within a tenth of an eye distance for half of the people only.
constexpr double chin_by_proportion = 0.5;
// With a landmark model both are measured.
constexpr double chin_by_model = 0.9, width_by_model = 0.9;

constexpr int silhouette_long_side = 640;  // a row is half a per cent of a head; 800 costs half as much again

void measure_chin(Pose& pose) {
    const double roll = pose.roll_deg * std::numbers::pi / 180;
    pose.chin_y = pose.eyes().y + chin_of_eyes * pose.eye_distance() * std::cos(roll);
    pose.chin_confidence = chin_by_proportion;
}

Pose from_eyes(const Eyes& eyes, const FaceBox& face) {
    Pose pose;
    pose.left_eye = eyes.left, pose.right_eye = eyes.right;
    pose.confidence = eyes.confidence;
    const double roll = std::atan2(eyes.left.y - eyes.right.y, eyes.left.x - eyes.right.x);
    pose.roll_deg = roll * 180 / std::numbers::pi;
    const PointPx middle = pose.eyes();
    const double distance = pose.eye_distance();
    measure_chin(pose);
    const double by_box = jaw_of_box * face.box.width, by_eyes = jaw_of_eyes * distance;
    const double width = (by_box + by_eyes) / 2;
    pose.width_confidence = 0.9 * std::exp(-std::pow((by_box / by_eyes - 1) / width_differs, 2));
    const double centre = (middle.x + face.box.centre().x) / 2;
    pose.face_left_x = centre - width / 2;
    pose.face_right_x = centre + width / 2;
    return pose;
}

// The model's outline of the jaw, where it is widest below the eyes.
void measure_jaw(const FacePoints& points, Pose& pose) {
    const auto x = [&](std::size_t i) { return points.at[i].x; };
    pose.chin_y = points.at[FacePoints::chin].y;
    pose.face_left_x = x(FacePoints::left_cheek), pose.face_right_x = x(FacePoints::right_cheek);
    for (std::size_t i = 0; i < FacePoints::points_of_cheek; ++i) {
        pose.face_left_x = std::min(pose.face_left_x, x(FacePoints::left_cheek + i));
        pose.face_right_x = std::max(pose.face_right_x, x(FacePoints::right_cheek + i));
    }
    pose.chin_confidence = chin_by_model;
    pose.width_confidence = width_by_model;
}

Pose scaled(Pose pose, double factor) {
    for (PointPx* point : {&pose.left_eye, &pose.right_eye}) point->x *= factor, point->y *= factor;
    for (double* length : {&pose.chin_y, &pose.face_left_x, &pose.face_right_x}) *length *= factor;
    return pose;
}

Silhouette small_outline(const Raster& pixels, double scale, const Pose& pose) {
    Raster small = shrunk_to(pixels, silhouette_long_side);
    const double small_scale = scale * small.width() / pixels.width();
    Silhouette found = outline(small, scaled(pose, small_scale));
    found.outline.scale = small_scale;
    found.outline.pixels = std::move(small);
    return found;
}

}  // namespace

double Pose::eye_distance() const {
    return std::hypot(left_eye.x - right_eye.x, left_eye.y - right_eye.y);
}

Result<std::optional<Head>> measure_head(FaceFinder& finder, const Raster& pixels, const Raster& grey, double scale, const FaceBox& face) {
    LIKENESS_TRY(const std::optional<FacePoints> points, finder.points(grey, scale, face));
    LIKENESS_TRY(const std::optional<Eyes> eyes, finder.eyes(grey, scale, face, points));
    if (!eyes) return std::optional<Head>{};
    Head head{.pose = from_eyes(*eyes, face)};

    Silhouette silhouette = small_outline(pixels, scale, head.pose);
    if (silhouette.crown_y) head.pose.crown_y = *silhouette.crown_y / silhouette.outline.scale;
    head.pose.crown_confidence = silhouette.crown_confidence;
    if (points) measure_jaw(*points, head.pose);  // after the outline, whose measures are in those of the proportions
    head.backdrop = std::move(silhouette.backdrop);
    head.outline = std::move(silhouette.outline);
    return std::optional(std::move(head));
}

Outline find_outline(const Raster& pixels, double scale, Pose pose) {
    measure_chin(pose);
    return small_outline(pixels, scale, pose).outline;
}

}  // namespace likeness
