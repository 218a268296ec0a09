#include "engine/picture/turn.h"

#include <opencv2/core.hpp>

#include <utility>

namespace likeness {

namespace {

// Transposing swaps rows and columns; a flip code of OpenCV: 0 upside down, 1 left to right, -1 both.
struct Moves {
    bool transpose;
    int flip;
    bool flips;
};

constexpr Moves moves(int orientation) {
    switch (orientation) {
        case 2: return {false, 1, true};
        case 3: return {false, -1, true};
        case 4: return {false, 0, true};
        case 5: return {true, 0, false};
        case 6: return {true, 1, true};
        case 7: return {true, -1, true};
        default: return {true, 0, true};
    }
}

template <class Sample>
BasicRaster<Sample> turned(BasicRaster<Sample> raster, int orientation) {
    if (orientation < 2 || orientation > 8 || raster.empty()) return raster;
    const Moves wanted = moves(orientation);
    const int type = CV_MAKETYPE(cv::DataType<Sample>::depth, raster.channels());
    const cv::Mat from(raster.height(), raster.width(), type, raster.samples().data());
    BasicRaster<Sample> out(wanted.transpose ? SizePx{raster.height(), raster.width()} : raster.size(), raster.channels());
    cv::Mat to(out.height(), out.width(), type, out.samples().data());
    if (!wanted.transpose) {
        cv::flip(from, to, wanted.flip);
        return out;
    }
    cv::transpose(from, to);
    if (wanted.flips) cv::flip(to, to, wanted.flip);
    return out;
}

}  // namespace

Raster upright(Raster raster, int orientation) { return turned(std::move(raster), orientation); }
DeepRaster upright(DeepRaster raster, int orientation) { return turned(std::move(raster), orientation); }

Raster mirrored(Raster raster) {
    return upright(std::move(raster), 2);
}

}  // namespace likeness
