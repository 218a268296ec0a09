#include "engine/portrait/uncertainty.h"

#include <cmath>
#include <numbers>

namespace likeness {

namespace {

// The 95th percentiles of `tests/bench/pose`, 500 drawn heads, rounded up.
constexpr double of_crown = 0.006, of_chin = 0.03;  // of the head's height
constexpr double of_eye = 0.014;                    // of the eyes' distance, either eye
constexpr double of_width = 0.06;                   // of itself

}  // namespace

double uncertainty(Geometry which, const Pose& pose) {
    const double head = pose.crown_y ? pose.chin_y - *pose.crown_y : 0, eye = of_eye * pose.eye_distance();
    switch (which) {
        case Geometry::crown_from_top: return of_crown * head;
        case Geometry::eyes_from_top:
        case Geometry::eyes_from_bottom: return eye;
        case Geometry::chin_from_bottom: return of_chin * head;
        case Geometry::face_width: return of_width * pose.face_width();
        case Geometry::head_height: return std::hypot(of_crown, of_chin) * head;  // the two ends are measured independently
        case Geometry::eye_distance: return std::numbers::sqrt2 * eye;
    }
    return 0;
}

}  // namespace likeness
