#include "engine/face/hog.h"

#include <dlib/image_processing/object_detector.h>
#include <dlib/image_processing/scan_fhog_pyramid.h>

#include <sstream>
#include <string>

namespace likeness {

namespace {

constexpr unsigned char model[] = {
#include "engine/face/hog_model.inc"  // by pack_hog.cpp
};

}  // namespace

struct HogDetector::State {
    // The type of dlib's frontal_face_detector.
    dlib::object_detector<dlib::scan_fhog_pyramid<dlib::pyramid_down<6>>> detector;

    State() {
        std::istringstream in(std::string(std::begin(model), std::end(model)));
        deserialize(detector, in);
    }
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
