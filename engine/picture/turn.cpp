#include "engine/picture/turn.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace likeness {

namespace {

// Where a lying picture's pixel stands in the upright one: samples from its first, and on for each step along the lying
// row and down to the next one.
struct Walk {
    std::ptrdiff_t start, along, down;
};

Walk walk(SizePx lying, int channels, int orientation) {
    const bool swaps = swaps_sides(orientation);
    const std::ptrdiff_t pixel = channels, row = pixel * (swaps ? lying.height : lying.width);
    // Exif 2.32 says of each number which side of the upright picture the lying one's first row and first column are.
    const bool from_right = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
    const bool from_below = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
    const SizePx size = swaps ? SizePx{lying.height, lying.width} : lying;
    const std::ptrdiff_t across = from_right ? -pixel : pixel, deep = from_below ? -row : row;
    const std::ptrdiff_t start = (from_right ? (size.width - 1) * pixel : 0) + (from_below ? (size.height - 1) * row : 0);
    return swaps ? Walk{start, deep, across} : Walk{start, across, deep};
}

// A few rows at a time, so that what is written side by side was read not long before; and what will be written so many
// columns on is fetched already: it lies in another page each time, which no processor foresees (a third of the time).
constexpr int rows_at_once = 32, ahead = 16;

template <std::size_t Channels, class Sample>
void put(const BasicRaster<Sample>& strip, int rows, Sample* to, const Walk steps) {
    // Here and by value, because a byte that is written may be any object's.
    const std::size_t stride = strip.stride();
    const int width = strip.width();
    for (int top = 0; top < rows; top += rows_at_once) {
        const int bottom = std::min(top + rows_at_once, rows);
        const Sample* column = strip.row(top);
        Sample* place = to + steps.down * top;
        for (int x = 0; x < width; ++x, column += Channels, place += steps.along) {
            const Sample* from = column;
            Sample* into = place;
            if (x + ahead < width)
                for (const int row : {top, (top + bottom) / 2, bottom - 1}) __builtin_prefetch(place + steps.along * ahead + steps.down * (row - top), 1);
            for (int y = top; y < bottom; ++y, from += stride, into += steps.down) std::memcpy(into, from, Channels * sizeof(Sample));
        }
    }
}

template <class Sample>
void stand(const BasicRaster<Sample>& strip, int rows, int first, SizePx lying, int orientation, BasicRaster<Sample>& upright) {
    if (orientation < 2 || orientation > 8) {
        std::copy_n(strip.row(0), strip.stride() * static_cast<std::size_t>(rows), upright.row(first));
        return;
    }
    const Walk steps = walk(lying, strip.channels(), orientation);
    Sample* const to = upright.samples().data() + steps.start + steps.down * first;
    switch (strip.channels()) {
        case 1: put<1>(strip, rows, to, steps); break;
        case 3: put<3>(strip, rows, to, steps); break;
        default: put<4>(strip, rows, to, steps); break;
    }
}

template <class Sample>
BasicRaster<Sample> turned(BasicRaster<Sample> raster, int orientation) {
    if (orientation < 2 || orientation > 8 || raster.empty()) return raster;
    BasicRaster<Sample> out(upright(raster.size(), orientation), raster.channels());
    stand(raster, raster.height(), 0, raster.size(), orientation, out);
    return out;
}

}  // namespace

SizePx upright(SizePx lying, int orientation) {
    return swaps_sides(orientation) ? SizePx{lying.height, lying.width} : lying;
}

void put_upright(const Raster& strip, int rows, int first, SizePx lying, int orientation, Raster& upright) {
    stand(strip, rows, first, lying, orientation, upright);
}

Raster upright(Raster raster, int orientation) { return turned(std::move(raster), orientation); }
DeepRaster upright(DeepRaster raster, int orientation) { return turned(std::move(raster), orientation); }

Raster mirrored(Raster raster) {
    return upright(std::move(raster), 2);
}

}  // namespace likeness
