// Finding faces: dlib's HOG on a small copy, each hit asked of a second detector that works differently.
#pragma once

#include "engine/base/result.h"
#include "engine/picture/raster.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace likeness {

/// A face, in pixels of the full photograph. The box follows the convention of OpenCV's frontal cascades: hairline to
/// chin, and 1.2 times as wide as the jaw.
struct FaceBox {
    BoxPx box;
    double score = 0;        ///< HOG's; studio portraits have about 2
    bool confirmed = false;  ///< the cascade found it as well
};

/// Eye centres in pixels of the full photograph. The person's left eye is the one on the picture's right side.
struct Eyes {
    PointPx left, right;
    double confidence = 0;  ///< 0.95 iris centres inside two found eyes that look the same way, 0.7 inside one, 0.6 in none
};

/// The detectors, loaded when first needed (0.4 s). One per worker: not shared between threads.
class FaceFinder {
public:
    /// `cascades`: the folder of OpenCV's haarcascade_*.xml (Debian: opencv-data).
    FaceFinder() : FaceFinder("/usr/share/opencv4/haarcascades") {}
    explicit FaceFinder(std::filesystem::path cascades);
    ~FaceFinder();
    FaceFinder(FaceFinder&&) noexcept;
    FaceFinder& operator=(FaceFinder&&) noexcept;

    /// Faces in a grey raster, the largest first; `scale` is raster pixels per pixel of the full photograph.
    /// Stop: the cascades are not there.
    Result<std::vector<FaceBox>> find(const Raster& grey, double scale);

    /// The eyes of one face: the combined rule that stands at the head of eyes.cpp (box, iris, pair, limbus). Nothing
    /// where no two places make a likely pair: closed, hidden or turned away. Aside: a detector failed.
    Result<std::optional<Eyes>> eyes(const Raster& grey, double scale, const FaceBox&);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace likeness
