// Private to face: dlib's HOG detector behind a wall, because dlib is header-heavy and must be compiled optimised.
#pragma once

#include "engine/picture/raster.h"

#include <memory>
#include <vector>

namespace likeness {

struct HogHit {
    BoxPx box;         ///< in raster pixels, brow to chin, ear to ear
    double score = 0;  ///< above 0 is a face; studio portraits have about 2
};

/// Frontal faces of 80 pixels or more.
class HogDetector {
public:
    HogDetector();
    ~HogDetector();
    HogDetector(HogDetector&&) noexcept;
    HogDetector& operator=(HogDetector&&) noexcept;

    std::vector<HogHit> detect(const Raster& grey);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace likeness
