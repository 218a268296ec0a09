// Finding faces: dlib's HOG on a small copy, each hit asked of a second detector that works differently.
#pragma once

#include "engine/base/result.h"
#include "engine/face/landmarks.h"
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
    BoxPx hog{};             ///< HOG's own box, brow to chin; empty where it is not known
};

/// Eye centres in pixels of the full photograph. The person's left eye is the one on the picture's right side.
struct Eyes {
    PointPx left, right;
    double confidence = 0;  ///< 0.95 iris centres inside two found eyes that look the same way, 0.7 inside one, 0.6 in none.
                            ///< By landmarks: 0.97, 0.85 or 0.6, the less the further off they are found without
};

struct FaceFinderOptions {
    std::filesystem::path cascades = "/usr/share/opencv4/haarcascades";  ///< the folder of OpenCV's haarcascade_*.xml (Debian: opencv-data)
    Landmarks landmarks{};                                               ///< none: eyes, chin and cheeks are found without
};

/// The detectors, loaded when first needed (25 ms). One per worker: not shared between threads.
class FaceFinder {
public:
    FaceFinder() : FaceFinder(FaceFinderOptions{}) {}
    explicit FaceFinder(std::filesystem::path cascades) : FaceFinder(FaceFinderOptions{std::move(cascades)}) {}
    explicit FaceFinder(FaceFinderOptions);
    ~FaceFinder();
    FaceFinder(FaceFinder&&) noexcept;
    FaceFinder& operator=(FaceFinder&&) noexcept;

    /// Faces in a grey raster, the largest first; `scale` is raster pixels per pixel of the full photograph.
    /// Stop: the cascades are not there, the landmark model is damaged.
    Result<std::vector<FaceBox>> find(const Raster& grey, double scale);

    /// The eyes of one face: the combined rule that stands at the head of eyes.cpp (box, iris, pair, limbus). Nothing
    /// where no two places make a likely pair: closed, hidden or turned away. With landmarks (in pixels of the full
    /// photograph) these say where to look. Aside: a detector failed.
    Result<std::optional<Eyes>> eyes(const Raster& grey, double scale, const FaceBox&, const std::optional<FacePoints>& = {});

    /// The landmarks of one face in pixels of the full photograph; nothing where there is no model.
    Result<std::optional<FacePoints>> points(const Raster& grey, double scale, const FaceBox&);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace likeness
