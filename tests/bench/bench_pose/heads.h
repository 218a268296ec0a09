// Good photographs: drawn ones whose truth is known, and real portraits with eyes picked by hand.
#pragma once

#include "tests/gallery/kind.h"
#include "tests/studio/draw/portrait.h"

#include "engine/base/file.h"
#include "engine/base/result.h"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace bench {

constexpr likeness::SizePx drawn_size{667, 1000};    ///< what is drawn
constexpr likeness::SizePx camera_size{2000, 3000};  ///< what the camera makes of it
constexpr likeness::SizePx gallery_size{1000, 1500}; ///< of the photographs in which defects are made

/// One drawn sitter before the light-blue backdrop, in a usual frame of a studio that does nothing wrong.
struct DrawnHead {
    std::uint64_t seed;
    studio::Sitter sitter;
    studio::Drawn drawn;
};
DrawnHead draw_head(std::uint64_t seed);

/// As a camera's file.
likeness::Result<likeness::Bytes> camera_file(const likeness::Raster&, int quality = studio::camera_quality);

/// As a plate for the gallery, all that there is to know with it.
studio::Plate plate_of(const DrawnHead&);

likeness::Pose pose_of(const studio::Truth&);

struct RealFace {
    std::string file;
    likeness::Bytes bytes;
    likeness::Pose truth;         ///< eyes; chin and cheeks by proportion where nobody measured them
    std::set<std::string> wrong;  ///< findings that rightly fail on it
};

/// What `folder`/truth.tsv names, else the portraits picked by hand in tests/face/finder_test.cpp, where they are there.
std::vector<RealFace> real_faces(const std::filesystem::path& folder);

/// The face in sRGB.
likeness::Result<studio::Plate> plate_of(const RealFace&);

}  // namespace bench
