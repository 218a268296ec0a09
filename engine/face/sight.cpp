#include "engine/face/sight.h"

#include "engine/picture/resample.h"
#include "engine/picture/turn.h"

#include <array>
#include <utility>

namespace likeness {

namespace {

// Exif orientations, by the degrees clockwise that undo them.
constexpr std::array<std::pair<int, int>, 3> quarter_turns{{{90, 6}, {270, 8}, {180, 3}}};
constexpr int turned_long_side = 400;  // a studio portrait is found in it, and frames of nobody should not cost much

// A phone, a hand or a collar looks like a face now and then if it may lie on any side: both detectors must agree.
Result<int> turned(FaceFinder& finder, const Raster& luma) {
    const Raster small = shrunk_to(luma, turned_long_side);
    for (const auto& [degrees, orientation] : quarter_turns) {
        LIKENESS_TRY(const std::vector<FaceBox> faces, finder.find(upright(small, orientation), 1));
        if (!faces.empty() && faces.front().confirmed) return degrees;
    }
    return 0;
}

}  // namespace

Result<Sight> look(FaceFinder& finder, const Raster& pixels, const Raster& luma, double scale) {
    Sight sight;
    LIKENESS_TRY(sight.faces, finder.find(luma, scale));
    if (sight.faces.empty()) {
        LIKENESS_TRY(sight.turned, turned(finder, luma));
    } else if (sight.faces.size() == 1) {
        LIKENESS_TRY(sight.head, measure_head(finder, pixels, luma, scale, sight.faces.front()));
    }
    return sight;
}

}  // namespace likeness
