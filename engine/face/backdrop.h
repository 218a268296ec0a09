// A smooth model of the backdrop, fitted to what lies along the edges of the frame.
#pragma once

#include "engine/base/measure.h"

#include <array>
#include <vector>

namespace cv {
class Mat;
}

namespace likeness {

/// L*, a*, b* as quadratic polynomials of the place in the frame.
struct BackdropModel {
    std::array<std::array<double, 6>, 3> terms{};  ///< of 1, x, y, x², xy, y² with x, y from -1 to 1
    SizePx frame;
    double residual = 0;     ///< 1.4826 × median distance of the edge samples, each the mean of its surroundings, to the model: CIELAB units
    double noise = 0;        ///< the same of single pixels: the sensor's noise and the JPEG's come on top
    double inliers = 0;      ///< share of the edge samples that the model explains
    double lightness_range = 0;  ///< of the model over the samples, L*

    /// The model along row y, one colour a column, into `row`.
    void along(int y, std::vector<std::array<float, 3>>& row) const;
};

/// `lab`: CV_32FC3. Samples: the top strip, and both side strips down to `lowest_row`, without what lies in `head`, where a
/// frame that cuts the head shows hair along its edge.
BackdropModel fit_backdrop(const cv::Mat& lab, int lowest_row, BoxPx head = {});

}  // namespace likeness
