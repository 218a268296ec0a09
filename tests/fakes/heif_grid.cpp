#include "tests/fakes/heif_grid.h"

#include "tests/fakes/encoded.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <string_view>

namespace likeness {

namespace {

void number(Bytes& to, std::size_t value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) to.push_back(static_cast<std::uint8_t>(value >> shift));
}
void add(Bytes& to, const Bytes& more) { to.insert(to.end(), more.begin(), more.end()); }
Bytes letters(std::string_view text) { return Bytes(text.begin(), text.end()); }

Bytes box(std::string_view type, const Bytes& inside) {
    Bytes out;
    number(out, inside.size() + 8, 4);
    add(out, letters(type));
    add(out, inside);
    return out;
}
Bytes full_box(std::string_view type, int version, unsigned flags, const Bytes& inside) {
    Bytes out;
    number(out, static_cast<std::size_t>(version), 1);
    number(out, flags, 3);
    add(out, inside);
    return box(type, out);
}

/// A box of a file that libheif wrote, found by its type, head and all.
Bytes box_in(const Bytes& file, std::string_view type) {
    const auto at = std::search(file.begin() + 4, file.end(), type.begin(), type.end());
    if (at == file.end()) throw std::logic_error("no such box");
    std::size_t length = 0;
    for (auto byte = at - 4; byte != at; ++byte) length = length << 8 | *byte;
    return Bytes(at - 4, at - 4 + static_cast<std::ptrdiff_t>(length));
}

Raster tile_of(const Raster& raster, int left, int top, int side) {
    Raster out({side, side}, raster.channels());
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            std::memcpy(out.row(y) + x * raster.channels(), raster.row(std::min(top + y, raster.height() - 1)) + std::min(left + x, raster.width() - 1) * raster.channels(),
                        static_cast<std::size_t>(raster.channels()));
    return out;
}

Bytes extent(int width, int height) {
    Bytes inside;
    number(inside, static_cast<std::size_t>(width), 4);
    number(inside, static_cast<std::size_t>(height), 4);
    return full_box("ispe", 0, 0, inside);
}

Bytes item(std::size_t id, std::string_view type, bool hidden) {
    Bytes inside;
    number(inside, id, 2);
    number(inside, 0, 2);
    add(inside, letters(type));
    number(inside, 0, 1);  // no name
    return full_box("infe", 2, hidden ? 1 : 0, inside);
}

Bytes reference(std::string_view kind, std::size_t from, std::size_t first, std::size_t last) {
    Bytes inside;
    number(inside, from, 2);
    number(inside, last - first + 1, 2);
    for (std::size_t to = first; to <= last; ++to) number(inside, to, 2);
    return box(kind, inside);
}

}  // namespace

Bytes as_heif_grid(const Raster& raster, const HeifGrid& how) {
    const int columns = (raster.width() + how.tile - 1) / how.tile, rows = (raster.height() + how.tile - 1) / how.tile;
    const SizePx canvas = how.canvas.width ? how.canvas : raster.size();
    Bytes decoder, grid;
    std::vector<Bytes> data;  // of the items in mdat: the tiles, then EXIF
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            const Bytes file = as_heif(tile_of(raster, column * how.tile, row * how.tile, how.tile), {.quality = 97});
            decoder = box_in(file, "hvcC");
            const Bytes found = box_in(file, "mdat");
            data.emplace_back(found.begin() + 8, found.end());
        }
    const std::size_t tiles = data.size(), joined = tiles + 1, exif = tiles + 2, items = tiles + (how.exif.empty() ? 1 : 2);
    grid = {0, 1, static_cast<std::uint8_t>(rows - 1), static_cast<std::uint8_t>(columns - 1)};  // version, sizes of 32 bits
    number(grid, static_cast<std::size_t>(canvas.width), 4);
    number(grid, static_cast<std::size_t>(canvas.height), 4);
    if (!how.exif.empty()) {
        data.push_back({0, 0, 0, 0});  // the TIFF block follows at once
        add(data.back(), how.exif);
    }

    Bytes handler, primary, infos, references, properties = decoder, associations, owned;
    number(handler, 0, 4);
    add(handler, letters("pict"));
    handler.resize(handler.size() + 13);
    number(primary, joined, 2);
    number(infos, items, 2);
    for (std::size_t id = 1; id <= tiles; ++id) add(infos, item(id, "hvc1", true));
    add(infos, item(joined, "grid", false));
    if (!how.exif.empty()) add(infos, item(exif, "Exif", true));
    add(references, reference("dimg", joined, 1, tiles));
    if (!how.exif.empty()) add(references, reference("cdsc", exif, joined, joined));

    // Properties by number: 1 the decoder's, 2 a tile's extent, 3 the whole's, then the profile and the turn.
    add(properties, extent(how.tile, how.tile));
    add(properties, extent(raster.width(), raster.height()));
    Bytes of_grid{3};
    if (!how.icc.empty()) {
        Bytes profile = letters("prof");
        add(profile, how.icc);
        add(properties, box("colr", profile));
        of_grid.push_back(4);
    }
    if (how.quarter_turns) {
        add(properties, box("irot", {static_cast<std::uint8_t>(how.quarter_turns)}));
        of_grid.push_back(static_cast<std::uint8_t>(0x80 | (how.icc.empty() ? 4 : 5)));  // essential
    }
    number(associations, joined, 4);
    for (std::size_t id = 1; id <= tiles; ++id) {
        number(associations, id, 2);
        add(associations, {2, 0x81, 2});
    }
    number(associations, joined, 2);
    number(associations, of_grid.size(), 1);
    add(associations, of_grid);
    add(owned, box("ipco", properties));
    add(owned, full_box("ipma", 0, 0, associations));

    const Bytes kind = box("ftyp", letters(std::string_view("heic\0\0\0\0mif1heic", 16)));
    const auto meta = [&](std::size_t mdat) {
        Bytes places{0x44, 0};  // offsets and lengths of four bytes, no bases
        number(places, items, 2);
        std::size_t at = mdat;
        const auto place = [&](std::size_t id, int construction, std::size_t offset, std::size_t length) {
            number(places, id, 2);
            number(places, static_cast<std::size_t>(construction), 2);
            number(places, 0, 2);
            number(places, 1, 2);
            number(places, offset, 4);
            number(places, length, 4);
        };
        for (std::size_t i = 0; i < tiles; at += data[i++].size()) place(i + 1, 0, at, data[i].size());
        place(joined, 1, 0, grid.size());
        if (!how.exif.empty()) place(exif, 0, at, data.back().size());
        Bytes inside;
        for (const Bytes& one : {full_box("hdlr", 0, 0, handler), full_box("pitm", 0, 0, primary), full_box("iloc", 1, 0, places), full_box("iinf", 0, 0, infos),
                                 full_box("iref", 0, 0, references), box("iprp", owned), box("idat", grid)})
            add(inside, one);
        return full_box("meta", 0, 0, inside);
    };
    Bytes file = kind, pixels;
    add(file, meta(kind.size() + meta(0).size() + 8));
    for (const Bytes& one : data) add(pixels, one);
    add(file, box("mdat", pixels));
    return file;
}

}  // namespace likeness
