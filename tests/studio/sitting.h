// A sitting's pictures: the person is drawn once and photographed several times, the phone with the code before that.
#pragma once

#include "tests/studio/draw/portrait.h"
#include "tests/studio/script.h"

#include "engine/base/file.h"
#include "engine/base/result.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace studio {

struct PictureOptions {
    likeness::SizePx size{4000, 6000};          ///< upright; not wider than high
    std::uint64_t seed = 1;
    std::vector<std::filesystem::path> faces{}; ///< real pictures, one a person of the roster; empty: drawn
    bool alpha = false;                         ///< the true alpha of each drawn exposure is wanted
};

/// One person of a lane and the places of its frames there.
struct Sitting {
    std::size_t lane = 0;
    std::vector<std::size_t> frames;
};

/// In the order of the lanes and of each person's first frame.
std::vector<Sitting> sittings(const Script&);

/// What the camera wrote for one frame.
struct CameraFiles {
    likeness::Bytes jpeg;
    likeness::Bytes raw;  ///< empty where the script plans none
};

/// What is known of a drawn exposure; nothing of one that lies on its side, because it is not read as it was drawn.
struct Known {
    std::optional<Truth> pose{};
    likeness::Raster alpha{};  ///< how much of each pixel is the person, 0 … 255; empty where it is not wanted
};

/// Takes the files of the frame at this place of the sitting's lane, and what is known of it.
using Keep = std::function<likeness::Result<void>(std::size_t place, const CameraFiles&, const Known&)>;

/// The same script, sitting and options give the same files. Aside: a real picture that cannot be read.
likeness::Result<void> photograph(const Script&, const Sitting&, const PictureOptions&, const Keep&);

}  // namespace studio
