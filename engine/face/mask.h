// Private to face: which pixels of a frame are the person and not the backdrop.
#pragma once

#include "engine/face/backdrop.h"
#include "engine/face/pose.h"

namespace likeness {

struct PersonMask {
    Raster person;     ///< 255 where the person is, cast shadow not counted; one channel
    Raster clear;      ///< 255 for those of its pixels that differ clearly from the backdrop
    double stray = 0;  ///< the largest other thing that reaches above the chin, share of the frame
};

/// `lab`: CV_32FC3. `pose` (eyes, chin) in its pixels.
PersonMask separate(const cv::Mat& lab, const BackdropModel&, const Pose& pose);

}  // namespace likeness
