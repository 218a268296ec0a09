#include "engine/picture/turn.h"

#include <algorithm>
#include <cstring>

namespace likeness {

namespace {

// Where the upright pixel (x,y) lies in the file's raster of `from` size.
struct Source {
    int orientation;
    SizePx from;

    void at(int x, int y, int& sx, int& sy) const {
        const int right = from.width - 1, bottom = from.height - 1;
        switch (orientation) {
            case 2: sx = right - x, sy = y; break;
            case 3: sx = right - x, sy = bottom - y; break;
            case 4: sx = x, sy = bottom - y; break;
            case 5: sx = y, sy = x; break;
            case 6: sx = y, sy = bottom - x; break;
            case 7: sx = right - y, sy = bottom - x; break;
            case 8: sx = right - y, sy = x; break;
            default: sx = x, sy = y; break;
        }
    }
};

template <std::size_t Channels>
void move(const Raster& from, Raster& to, Source source) {
    // In tiles, so that a quarter turn reads rows that are still in the cache.
    constexpr int tile = 64;
    for (int y0 = 0; y0 < to.height(); y0 += tile) {
        for (int x0 = 0; x0 < to.width(); x0 += tile) {
            const int y1 = std::min(y0 + tile, to.height()), x1 = std::min(x0 + tile, to.width());
            for (int y = y0; y < y1; ++y) {
                std::uint8_t* out = to.row(y) + static_cast<std::size_t>(x0) * Channels;
                for (int x = x0; x < x1; ++x, out += Channels) {
                    int sx = 0, sy = 0;
                    source.at(x, y, sx, sy);
                    std::memcpy(out, from.row(sy) + static_cast<std::size_t>(sx) * Channels, Channels);
                }
            }
        }
    }
}

}  // namespace

Raster upright(Raster raster, int orientation) {
    if (orientation < 2 || orientation > 8 || raster.empty()) return raster;
    const SizePx from = raster.size();
    Raster out(swaps_sides(orientation) ? SizePx{from.height, from.width} : from, raster.channels());
    switch (raster.channels()) {
        case 1: move<1>(raster, out, {orientation, from}); break;
        case 3: move<3>(raster, out, {orientation, from}); break;
        default: move<4>(raster, out, {orientation, from}); break;
    }
    return out;
}

}  // namespace likeness
