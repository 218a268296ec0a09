#include "engine/portrait/check/checks.h"

#include "engine/portrait/check/rank.h"
#include "engine/portrait/check/skin.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace likeness {

namespace {

// Dark skin is not a dark picture. Its colour relative to its lightness does not change with the exposure (a*, b* and L* + 16
// all go with the cube root of the light, CIE 15) and grows with its depth: 0.27 fair, 0.4 deep; the lightness falls by
// 37 meanwhile.
constexpr double fair_colour = 0.27, deepest_colour = 0.40, darker_by_tone = 284;

// In a picture that is light enough the white of the eyes, or something else in it, is light, however dark the skin.
constexpr double white_below_skin = 12, lightest_above_skin = 8;

// The values of a plane in a box of the face frame; each, or of every so many columns and rows one.
std::vector<float> in_box(const Study& study, const Plane& plane, double left, double top, double right, double bottom, int each = 1) {
    const BoxPx box = study.box(left, top, right, bottom);
    std::vector<float> out;
    for (int y = static_cast<int>(box.y); y < static_cast<int>(box.bottom()); y += each)
        for (int x = static_cast<int>(box.x); x < static_cast<int>(box.right()); x += each)
            if (study.inside.row(y)[x]) out.push_back(plane.at(x, y));
    return out;
}

std::vector<float> in_eyes(const Study& study, const Plane& plane) {
    std::vector<float> out = in_box(study, plane, -0.78, -0.16, -0.22, 0.16);
    const std::vector<float> other = in_box(study, plane, 0.22, -0.16, 0.78, 0.16);
    out.insert(out.end(), other.begin(), other.end());
    return out;
}

// The median on the cheek on the picture's left (-1) or right (1); 0 where it is not in the frame.
float cheek(const Study& study, const Plane& plane, double side) {
    std::vector<float> out = in_box(study, plane, 0.5 * side - 0.15, 0.47, 0.5 * side + 0.15, 0.77);
    return out.empty() ? 0 : median(out);
}

float cheeks(const Study& study, const Plane& plane) {
    return (cheek(study, plane, -1) + cheek(study, plane, 1)) / 2;
}

// Bare skin but for what a fringe, a jaw's shadow or the backdrop beside a narrow face may take.
bool is_inner_face(PointPx place) {
    return std::abs(place.x) < 0.8 && place.y > -0.9 && place.y < 1.5 && is_bare(place);
}

Measured outside() {
    return {{}, sentence("the face is not whole in the frame")};
}

}  // namespace

Measured over_exposed(const Study& study) {
    constexpr int clipped = 250;  // code values
    constexpr float white = 90;   // L*: red alone is clipped on every well lit fair face
    std::size_t bare = 0, lost = 0;
    for (int y = 0; y < study.srgb.height(); ++y) {
        const std::uint8_t* pixel = study.srgb.row(y);
        for (int x = 0; x < study.srgb.width(); ++x, pixel += 3) {
            if (!is_inner_face(study.place(x, y)) || !study.inside.row(y)[x]) continue;
            ++bare;
            lost += std::max({pixel[0], pixel[1], pixel[2]}) >= clipped && study.l.at(x, y) > white;
        }
    }
    if (!bare) return outside();
    return {100.0 * static_cast<double>(lost) / static_cast<double>(bare), {}};
}

Measured hot_spot(const Study& study) {
    constexpr float brighter = 1.5F, paler = 0.7F;  // than the cheeks: the lamp's own colour lies over the skin's
    const float usual = std::max(cheek(study, study.light, -1), cheek(study, study.light, 1));
    const float chroma = std::hypot(cheeks(study, study.a), cheeks(study, study.b));
    if (usual <= 0) return outside();
    cv::Mat shine(study.srgb.height(), study.srgb.width(), CV_8U, cv::Scalar(0));
    for (int y = 0; y < shine.rows; ++y) {
        for (int x = 0; x < shine.cols; ++x) {
            if (study.light.at(x, y) <= brighter * usual || !study.inside.row(y)[x]) continue;
            const PointPx place = study.place(x, y);
            const bool nose = std::abs(place.x) < 0.3 && place.y > -0.1 && place.y < 0.8;
            if ((nose || is_inner_face(place)) && std::hypot(study.a.at(x, y), study.b.at(x, y)) < paler * chroma)
                shine.at<std::uint8_t>(y, x) = 255;
        }
    }
    cv::Mat labels, parts, middles;
    const int count = cv::connectedComponentsWithStats(shine, labels, parts, middles);
    int largest = 0;
    for (int i = 1; i < count; ++i) largest = std::max(largest, parts.at<int>(i, cv::CC_STAT_AREA));
    return {largest / (study.unit * study.unit), {}};
}

Measured under_exposed(const Study& study) {
    std::vector<float> eyes = in_eyes(study, study.l);
    std::vector<float> all = in_box(study, study.l, Study::extent.x, Study::extent.y, Study::extent.right(), Study::extent.bottom(), 3);
    if (eyes.empty() || all.empty()) return outside();
    const double lightness = cheeks(study, study.l), white_of_eyes = quantile(eyes, 0.97), lightest = quantile(all, 0.99);
    const double colour = std::hypot(cheeks(study, study.a), cheeks(study, study.b)) / (lightness + 16);
    const double tone = darker_by_tone * std::clamp(colour - fair_colour, 0.0, deepest_colour - fair_colour);
    return {std::max({lightness, std::min(lightness + tone, white_of_eyes + white_below_skin), lightest - lightest_above_skin}), {}};
}

Measured tonal_range(const Study& study) {
    std::vector<float> eyes = in_eyes(study, study.l);
    if (eyes.empty()) return outside();
    return {std::max(cheeks(study, study.l), quantile(eyes, 0.97)) - quantile(eyes, 0.02), {}};
}

}  // namespace likeness
