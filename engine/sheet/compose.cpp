#include "engine/sheet/compose.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdint>

namespace likeness {
namespace {

// Light enough to vanish beside a photo that is cut a hair too wide, dark enough to be seen on glossy paper.
constexpr std::uint8_t line_grey = 200;

using Colour = std::array<std::uint8_t, 4>;

Colour white(int channels) { return channels == 4 ? Colour{} : Colour{255, 255, 255, 255}; }

Colour light_grey(int channels) {
    if (channels == 4) return {0, 0, 0, 255 - line_grey};
    return {line_grey, line_grey, line_grey, line_grey};
}

std::uint8_t* sample(Raster& raster, int x, int y) { return raster.row(y) + std::ptrdiff_t{x} * raster.channels(); }
const std::uint8_t* sample(const Raster& raster, int x, int y) {
    return raster.row(y) + std::ptrdiff_t{x} * raster.channels();
}

Raster blank(SizePx size, int channels) {
    Raster paper(size, channels);
    std::ranges::fill(paper.samples(), white(channels)[0]);  // white is the same in all channels
    return paper;
}

void put(const Raster& print, bool turned, SheetPx at, Raster& sheet) {
    const int channels = print.channels();
    if (!turned) {
        for (int y = 0; y < print.height(); ++y)
            std::copy_n(print.row(y), print.stride(), sample(sheet, at.x, at.y + y));
        return;
    }
    for (int y = 0; y < print.height(); ++y)
        for (int x = 0; x < print.width(); ++x)
            std::copy_n(sample(print, x, y), channels, sample(sheet, at.x + print.height() - 1 - y, at.y + x));
}

// The pixels from `from` up to `to`; a line across (equal ends) is the one pixel that it runs through.
struct Run {
    int first, end;
};

Run run(Mm from, Mm to, Dpi resolution, int limit) {
    const int first = from == to ? static_cast<int>(std::floor(from.value / mm_per_inch * resolution.value))
                                 : pixels(from, resolution);
    const int end = from == to ? first + 1 : pixels(to, resolution);
    // A line on the paper's far edge runs between the last pixel and none.
    return {std::clamp(first, 0, limit - 1), std::clamp(end, 1, limit)};
}

void draw(const CutLine& line, Dpi resolution, Raster& sheet) {
    const Colour grey = light_grey(sheet.channels());
    const Run across = run(line.x1, line.x2, resolution, sheet.width());
    const Run down = run(line.y1, line.y2, resolution, sheet.height());
    for (int y = down.first; y < down.end; ++y)
        for (int x = across.first; x < across.end; ++x)
            std::copy_n(grey.begin(), sheet.channels(), sample(sheet, x, y));
}

}  // namespace

SizePx print_pixels(const Place& place, Dpi resolution) {
    const int width = pixels(place.width, resolution);
    const int height = pixels(place.height, resolution);
    return place.turned ? SizePx{height, width} : SizePx{width, height};
}

SheetPx position_pixels(const Layout& layout, const Place& place, Dpi resolution) {
    const auto begin = [resolution](Mm at, Mm length, Mm paper) {
        return std::min(pixels(at, resolution), pixels(paper, resolution) - pixels(length, resolution));
    };
    return {begin(place.x, place.width, layout.paper.width), begin(place.y, place.height, layout.paper.height)};
}

Raster compose(const Layout& layout, std::span<const Raster> prints, Dpi resolution, std::span<const CutLine> lines) {
    assert(prints.size() == layout.places.size());
    const SizePx size{pixels(layout.paper.width, resolution), pixels(layout.paper.height, resolution)};
    Raster sheet = blank(size, prints.empty() ? 3 : prints.front().channels());

    for (const CutLine& line : lines)
        if (!line.shared) draw(line, resolution, sheet);
    for (std::size_t i = 0; i < prints.size(); ++i) {
        const Place& place = layout.places[i];
        assert(prints[i].size() == print_pixels(place, resolution) && prints[i].channels() == sheet.channels());
        put(prints[i], place.turned, position_pixels(layout, place, resolution), sheet);
    }
    for (const CutLine& line : lines)
        if (line.shared) draw(line, resolution, sheet);
    return sheet;
}

}  // namespace likeness
