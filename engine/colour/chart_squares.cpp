#include "engine/colour/chart_squares.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace likeness {

namespace {

// Steps of code values between neighbours above which an edge is seen: a purple patch stands out of the black frame by
// few, while a coarse photograph has as much within a patch.
constexpr int edge_steps[] = {5, 8, 12, 18, 28, 44};
constexpr double least_side = 8, roughest_outline = 0.82, flattest_side = 0.35;

// The greatest step of any channel within 3×3 pixels.
cv::Mat steps(const Raster& rgb) {
    const cv::Mat seen(rgb.height(), rgb.width(), CV_8UC3, const_cast<std::uint8_t*>(rgb.samples().data()));
    cv::Mat soft, step, channels[3];
    cv::GaussianBlur(seen, soft, {5, 5}, 1);
    cv::morphologyEx(soft, step, cv::MORPH_GRADIENT, cv::Mat::ones(3, 3, CV_8U));
    cv::split(step, channels);
    return cv::max(cv::max(channels[0], channels[1]), channels[2]);
}

PointPx crossing(const std::array<PointPx, 4>& at) {
    const double ax = at[2].x - at[0].x, ay = at[2].y - at[0].y, bx = at[3].x - at[1].x, by = at[3].y - at[1].y;
    const double across = ax * by - ay * bx;
    const double along = ((at[1].x - at[0].x) * by - (at[1].y - at[0].y) * bx) / across;
    return {at[0].x + along * ax, at[0].y + along * ay};
}

std::optional<FlatSquare> square(const std::vector<cv::Point>& outline) {
    std::vector<cv::Point> hull, corners;
    cv::convexHull(outline, hull, true);
    const double area = cv::contourArea(hull);
    if (area < least_side * least_side || cv::contourArea(outline) < roughest_outline * area) return {};
    cv::approxPolyDP(hull, corners, 0.06 * cv::arcLength(hull, true), true);
    if (corners.size() != 4 || cv::contourArea(corners) < roughest_outline * area) return {};
    double shortest = 1e9, longest = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const double side = cv::norm(corners[i] - corners[(i + 1) % 4]);
        shortest = std::min(shortest, side), longest = std::max(longest, side);
    }
    if (shortest < flattest_side * longest) return {};
    FlatSquare out{.area = area};
    for (std::size_t i = 0; i < 4; ++i) out.corners[i] = {corners[i].x + 0.5, corners[i].y + 0.5};
    const auto turn = [&](std::size_t a, std::size_t b, std::size_t c) {
        return (out.corners[b].x - out.corners[a].x) * (out.corners[c].y - out.corners[b].y) - (out.corners[b].y - out.corners[a].y) * (out.corners[c].x - out.corners[b].x);
    };
    if (turn(0, 1, 2) < 0) std::swap(out.corners[1], out.corners[3]);
    out.centre = crossing(out.corners);
    return out;
}

// Of squares about one place the largest stays: it was flat nearest to its edge.
void add_once(std::vector<FlatSquare>& all, const FlatSquare& one) {
    for (FlatSquare& other : all) {
        if (std::hypot(other.centre.x - one.centre.x, other.centre.y - one.centre.y) > 0.3 * std::sqrt(std::min(other.area, one.area))) continue;
        if (one.area > other.area && one.area < 2 * other.area) other = one;
        return;
    }
    all.push_back(one);
}

}  // namespace

std::vector<FlatSquare> flat_squares(const Raster& rgb) {
    const cv::Mat step = steps(rgb);
    const double largest = static_cast<double>(rgb.width()) * rgb.height() / 12;
    std::vector<FlatSquare> all;
    for (const int edge : edge_steps) {
        std::vector<std::vector<cv::Point>> outlines;
        cv::findContours(step < edge, outlines, cv::RETR_LIST, cv::CHAIN_APPROX_NONE);
        for (const auto& outline : outlines) {
            if (all.size() > most_squares) return all;
            if (const auto found = square(outline); found && found->area < largest) add_once(all, *found);
        }
    }
    return all;
}

}  // namespace likeness
