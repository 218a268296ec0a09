// Landmarks: a model of 68 points of a face that somebody installed on this machine. Optional: nothing of the house needs it.
#pragma once

#include "engine/base/result.h"
#include "engine/picture/raster.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

namespace likeness {

/// The points of iBUG 300-W, counted from 0. Sides are the picture's.
struct FacePoints {
    static constexpr std::size_t chin = 8, left_eye = 36, right_eye = 42, points_of_eye = 6;
    static constexpr std::size_t left_cheek = 1, right_cheek = 12, points_of_cheek = 4;  // below the eyes, above the mouth

    std::array<PointPx, 68> at;

    PointPx middle(std::size_t first, std::size_t count) const;
};

/// A shape predictor of dlib's (V. Kazemi, J. Sullivan, «One millisecond face alignment with an ensemble of regression
/// trees», CVPR 2014), trained on faces in dlib's own HOG boxes. Copies share one model, which is loaded when first
/// asked for (95 MB, half a second); several threads may ask at once.
class Landmarks {
public:
    Landmarks() = default;  ///< none

    /// Looks at the file without loading it. Stop: no such file.
    static Result<Landmarks> open(const std::filesystem::path& model);

    explicit operator bool() const { return model_ != nullptr; }
    /// Which model it is: a digest of the file's size, beginning and end; empty for none.
    std::string fingerprint() const;

    /// Stop: the file is no model of 68 points.
    Result<void> load() const;
    /// In raster pixels. `box` is the HOG detector's. There must be a model. Stop: as `load`.
    Result<FacePoints> points(const Raster& grey, BoxPx box) const;

private:
    struct Model;
    std::shared_ptr<Model> model_;
};

}  // namespace likeness
