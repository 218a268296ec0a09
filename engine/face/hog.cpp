#include "engine/face/hog.h"

#include <dlib/image_processing/frontal_face_detector.h>

namespace likeness {

struct HogDetector::State {
    dlib::frontal_face_detector detector = dlib::get_frontal_face_detector();
};

HogDetector::HogDetector() : state_(std::make_unique<State>()) {}
HogDetector::~HogDetector() = default;
HogDetector::HogDetector(HogDetector&&) noexcept = default;
HogDetector& HogDetector::operator=(HogDetector&&) noexcept = default;

std::vector<HogHit> HogDetector::detect(const Raster& grey) {
    dlib::array2d<unsigned char> image(grey.height(), grey.width());
    for (int y = 0; y < grey.height(); ++y) std::copy_n(grey.row(y), grey.width(), &image[y][0]);

    std::vector<dlib::rect_detection> found;
    state_->detector(image, found);
    std::vector<HogHit> hits;
    for (const dlib::rect_detection& hit : found)
        hits.push_back({{static_cast<double>(hit.rect.left()), static_cast<double>(hit.rect.top()),
                         static_cast<double>(hit.rect.width()), static_cast<double>(hit.rect.height())},
                        hit.detection_confidence});
    return hits;
}

}  // namespace likeness
