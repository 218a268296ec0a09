// QR codes as a camera sees them: drawn at a place, size and turn, as dark and light as asked. The modules are those
// of ZXing's writer, which shares nothing with its reader but the tables of ISO/IEC 18004.
#pragma once

#include "engine/picture/raster.h"

#define ZX_USE_UTF8 1
#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>

namespace likeness {

struct CodePlace {
    PointPx centre;
    double side = 200;     ///< of the code without its quiet zone
    double turn_deg = 0;   ///< clockwise
    int dark = 0, light = 255;
};

/// Draws the code and a quiet zone of four modules; gives back its corners: top left, top right, bottom right, bottom
/// left of the code as it stands upright.
inline std::array<PointPx, 4> draw_code(Raster& grey, const std::string& text, const CodePlace& place) {
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
    const ZXing::BitMatrix modules = writer.setMargin(0).setEncoding(ZXing::CharacterSet::UTF8).encode(text, 0, 0);
    const int count = modules.width();
    const double turn = place.turn_deg * std::numbers::pi / 180, cos = std::cos(turn), sin = std::sin(turn), module = place.side / count;
    const double reach = (place.side / 2 + 4 * module) * 1.5;

    constexpr int grid = 4;  // samples a pixel in each direction
    for (int y = std::max(0, static_cast<int>(place.centre.y - reach)); y < std::min<double>(grey.height(), place.centre.y + reach); ++y)
        for (int x = std::max(0, static_cast<int>(place.centre.x - reach)); x < std::min<double>(grey.width(), place.centre.x + reach); ++x) {
            double sum = 0;
            for (int i = 0; i < grid * grid; ++i) {
                const double dx = x + (i % grid + 0.5) / grid - place.centre.x, dy = y + (i / grid + 0.5) / grid - place.centre.y;
                const double u = (dx * cos + dy * sin) / module + count / 2.0, v = (dy * cos - dx * sin) / module + count / 2.0;
                if (u < -4 || v < -4 || u >= count + 4 || v >= count + 4)
                    sum += grey.row(y)[x];
                else
                    sum += u >= 0 && v >= 0 && u < count && v < count && modules.get(static_cast<int>(u), static_cast<int>(v)) ? place.dark : place.light;
            }
            grey.row(y)[x] = static_cast<std::uint8_t>(sum / (grid * grid) + 0.5);
        }

    std::array<PointPx, 4> corners;
    for (std::size_t i = 0; i < 4; ++i) {
        const double u = (i == 1 || i == 2 ? 0.5 : -0.5) * place.side, v = (i >= 2 ? 0.5 : -0.5) * place.side;
        corners[i] = {place.centre.x + u * cos - v * sin, place.centre.y + u * sin + v * cos};
    }
    return corners;
}

inline Raster plain(SizePx size, int value, int channels = 1) {
    Raster raster(size, channels);
    std::ranges::fill(raster.samples(), static_cast<std::uint8_t>(value));
    return raster;
}

}  // namespace likeness
