// How the head stands to the camera: turned aside, or too near.
#include "engine/portrait/check/area.h"
#include "engine/portrait/check/checks.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace likeness {

namespace {

// The middle line of the nose moves from the middle of the eyes by so much of the sine of the turn, eye distances: fitted
// to 60 drawn heads turned by 10, 15 and 20 degrees.
constexpr double nose_depth = 0.23;
constexpr double nose_top = 0.2, nose_bottom = 0.72, nose_half = 0.30;
constexpr double farthest = 0.22;

double mean(const Plane& plane, const Area& area) {
    double sum = 0;
    for (int y = area.top; y < area.bottom; ++y)
        for (int x = area.left; x < area.right; ++x) sum += plane.at(x, y);
    return area.empty() ? 0 : sum / area.count();
}

// Correlation of the nose with its mirror image about a line.
double likeness_of_sides(const Study& study, double about) {
    const Area left = area(study, about - nose_half, nose_top, about, nose_bottom);
    const int axis = left.right;
    const Area right{axis, left.top, std::min(study.l.width(), axis + (left.right - left.left)), left.bottom};
    const double dark = mean(study.l, left), light = mean(study.l, right);
    double both = 0, one = 0, other = 0;
    for (int y = left.top; y < left.bottom; ++y)
        for (int i = 0; i < right.right - axis && axis - 1 - i >= left.left; ++i) {
            const double a = study.l.at(axis - 1 - i, y) - dark, b = study.l.at(axis + i, y) - light;
            both += a * b, one += a * a, other += b * b;
        }
    return one > 0 && other > 0 ? both / std::sqrt(one * other) : -1;
}

double nose_line(const Study& study) {
    double best = -2, at = 0;
    for (double x = -farthest; x <= farthest; x += 0.01)
        if (const double alike = likeness_of_sides(study, x) - 0.3 * std::abs(x); alike > best) best = alike, at = x;
    return at;
}

double degrees(double sine) {
    return std::asin(std::clamp(sine, -1.0, 1.0)) * 180 / std::numbers::pi;
}

// By how far the cheeks reach to both sides of the eyes' middle; the half width of a head is 1.09 eye distances.
double turn_by_cheeks(const Study& study) {
    constexpr double half_head = 1.09, forward = 0.36;
    const Area cheeks = area(study, -1.3, 0.3, 1.3, 0.8);
    std::vector<float> middles;
    for (int y = cheeks.top; y < cheeks.bottom; ++y) {
        int first = -1, last = -1;
        for (int x = cheeks.left; x < cheeks.right; ++x) {
            if (!study.skin.row(y)[x]) continue;
            if (first < 0) first = x;
            last = x;
        }
        const double width = (last - first) / study.unit;
        if (width < 1.2 * half_head) continue;
        middles.push_back(static_cast<float>((first + last + 1) / 2.0 / study.unit + Study::extent.x));
    }
    return middles.size() < 10 ? 0 : -degrees(quantile(middles, 0.5) / forward);
}

}  // namespace

Measured head_yaw(const Study& study) {
    const double nose = degrees(nose_line(study) / nose_depth), cheeks = turn_by_cheeks(study);
    // Hair, a beard or light from one side mislead one of the two, seldom both the same way.
    return {nose * cheeks > 0 ? std::min(std::abs(nose), std::abs(cheeks)) : 0, {}};
}

Measured camera_too_near(const Study& study) {
    const std::optional<double> focal = study.picture.exposure.focal_35mm;
    if (!focal) return {};  // many files carry no EXIF; that is no fault of the photograph's
    // A frame of 36 × 24 mm; eyes are 63 mm apart (ISO/IEC 19794-5: 60 to 65).
    constexpr double long_side_mm = 36, eyes_m = 0.063;
    const double eyes_mm = long_side_mm * study.head.pose.eye_distance() / std::max(study.picture.full.width, study.picture.full.height);
    return {eyes_mm > 0 ? *focal / eyes_mm * eyes_m : 0, {}};
}

}  // namespace likeness
