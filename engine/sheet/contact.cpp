#include "engine/sheet/contact.h"

#include "engine/sheet/verdict_mark.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace likeness {

namespace {

constexpr Ink paper{0.945, 0.95, 0.955}, card{1, 1, 1}, black{0.10, 0.11, 0.13}, grey{0.40, 0.43, 0.48};
constexpr int margin = 28, head = 96, gap = 20, inset = 12;
constexpr int tile_width = 3 * inset + tile_picture.width + tile_portrait.width;
constexpr double a4 = 297.0 / 210;

SizePx sheet_size(int columns, int tiles, int tile_height) {
    const int rows = (tiles + columns - 1) / columns;
    return {2 * margin + columns * (tile_width + gap) - gap, head + margin + rows * (tile_height + gap) - gap};
}

int columns_for(int tiles, int tile_height) {
    const auto off = [&](int columns) {
        const SizePx size = sheet_size(columns, tiles, tile_height);
        return std::abs(std::log(1.0 * size.width / size.height / a4));
    };
    int best = 1;
    for (int columns = 2; columns <= tiles; ++columns)
        if (off(columns) < off(best)) best = columns;
    return best;
}

void put_centred(Canvas& canvas, const Raster& picture, int x, int y, SizePx frame) {
    if (!picture.empty()) canvas.put(picture, x + (frame.width - picture.width()) / 2, y + (frame.height - picture.height()) / 2);
}

/// The name and the worst findings; gives the height that they take.
double draw_words(Canvas& canvas, const ContactTile& one, PointPx at) {
    constexpr double width = tile_width - 2 * inset, indent = 24;
    double y = at.y + canvas.write(one.name, {.size = 19, .ink = black, .most_lines = 1}, at, width) + 4;
    const std::vector<ProofLine> worst = worst_first(one.lines);
    for (std::size_t i = 0; i < worst.size() && i < 2; ++i) {
        draw_verdict(canvas, worst[i].verdict, {at.x + 8, y + 12}, 8);
        y += canvas.write(worst[i].text, {.size = 17, .ink = grey, .most_lines = 2}, {at.x + indent, y}, width - indent) + 4;
    }
    return y - at.y;
}

void draw_tile(Canvas& canvas, const ContactTile& one, int x, int y, int height) {
    canvas.fill({1.0 * x, 1.0 * y, 1.0 * tile_width, 1.0 * height}, card, 8);
    canvas.fill({1.0 * x + inset, 1.0 * y + inset, 1.0 * tile_picture.width, 1.0 * tile_picture.height}, paper);
    put_centred(canvas, one.picture, x + inset, y + inset, tile_picture);
    const int beside = x + 2 * inset + tile_picture.width;
    put_centred(canvas, one.portrait, beside, y + inset, {tile_portrait.width, one.portrait.height()});
    const double middle = beside + tile_portrait.width / 2.0;
    draw_verdict(canvas, one.verdict, {middle, y + 240.0}, 30);
    canvas.write(one.headline, {.size = 24, .ink = colour_of(one.verdict), .align = Align::centre, .most_lines = 2}, {1.0 * beside - 4, y + 278.0}, tile_portrait.width + 8);

    draw_words(canvas, one, {1.0 * x + inset, 1.0 * y + 2 * inset + tile_picture.height});
}

int height_of_tiles(std::span<const ContactTile> tiles) {
    Canvas ruler({1, 1}, paper);
    double words = 0;
    for (const ContactTile& one : tiles) words = std::max(words, draw_words(ruler, one, {}));
    return 3 * inset + tile_picture.height + static_cast<int>(words);
}

}  // namespace

Raster contact_sheet(std::span<const ContactTile> tiles, const std::string& title, const std::string& summary) {
    assert(!tiles.empty() && tiles.size() <= most_tiles);
    const int count = static_cast<int>(tiles.size()), tile_height = height_of_tiles(tiles), columns = columns_for(count, tile_height);
    const SizePx size = sheet_size(columns, count, tile_height);
    Canvas canvas(size, paper);
    const double width = size.width - 2.0 * margin;
    canvas.write(title, {.size = 27, .ink = black, .most_lines = 1}, {1.0 * margin, 16}, width);
    canvas.write(summary, {.size = 22, .ink = grey, .most_lines = 1}, {1.0 * margin, 53}, width);
    for (int i = 0; i < count; ++i)
        draw_tile(canvas, tiles[static_cast<std::size_t>(i)], margin + i % columns * (tile_width + gap), head + i / columns * (tile_height + gap), tile_height);
    return canvas.raster();
}

}  // namespace likeness
