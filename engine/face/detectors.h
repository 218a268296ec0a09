// Private to face: what a FaceFinder keeps, loaded when first needed.
#pragma once

#include "engine/face/finder.h"
#include "engine/face/hog.h"

#include <memory>
#include <optional>
#include <string>

namespace cv {
class CascadeClassifier;
}

namespace likeness {

struct FaceFinder::State {
    explicit State(FaceFinderOptions options) : cascades(std::move(options.cascades)), landmarks(std::move(options.landmarks)) {}
    ~State();

    std::filesystem::path cascades;
    Landmarks landmarks;
    std::optional<HogDetector> hog;
    std::unique_ptr<cv::CascadeClassifier> face;  // haarcascade_frontalface_alt2
    std::unique_ptr<cv::CascadeClassifier> eye;   // haarcascade_eye_tree_eyeglasses

    Result<void> load();
};

}  // namespace likeness
