#include "engine/portrait/proof.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace likeness {

Raster proof(Raster photograph, double scale, const Pose& pose, const std::optional<BoxPx>& crop) {
    cv::Mat view(photograph.height(), photograph.width(), CV_8UC3, photograph.samples().data());
    const int thick = std::max(1, std::min(view.cols, view.rows) / 250);
    const cv::Scalar red(255, 40, 40), yellow(255, 220, 0), cyan(0, 220, 255), green(40, 230, 60);
    const auto at = [&](double x, double y) { return cv::Point(cvRound(x * scale), cvRound(y * scale)); };
    const double reach = 1.6 * pose.eye_distance(), small = 0.12 * pose.eye_distance();
    const PointPx middle = pose.eyes();

    const auto across = [&](double y, const cv::Scalar& colour) {
        cv::line(view, at(middle.x - reach, y), at(middle.x + reach, y), colour, thick, cv::LINE_AA);
    };
    if (pose.crown_y) across(*pose.crown_y, yellow);
    across(pose.chin_y, yellow);
    for (const double x : {pose.face_left_x, pose.face_right_x})
        cv::line(view, at(x, middle.y - 0.3 * reach), at(x, middle.y + 0.6 * reach), cyan, thick, cv::LINE_AA);
    for (const PointPx& eye : {pose.left_eye, pose.right_eye}) {
        cv::line(view, at(eye.x - small, eye.y), at(eye.x + small, eye.y), red, thick, cv::LINE_AA);
        cv::line(view, at(eye.x, eye.y - small), at(eye.x, eye.y + small), red, thick, cv::LINE_AA);
    }
    if (crop) cv::rectangle(view, at(crop->x, crop->y), at(crop->right(), crop->bottom()), green, 2 * thick, cv::LINE_AA);
    return photograph;
}

}  // namespace likeness
