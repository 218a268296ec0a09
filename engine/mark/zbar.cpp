// zbar 0.23. Its C interface: the one for C++ throws.
#include "engine/mark/zbar.h"

#include <zbar.h>

#include <algorithm>
#include <memory>

namespace likeness {

namespace {

struct Release {
    void operator()(zbar::zbar_image_scanner_t* scanner) const { zbar::zbar_image_scanner_destroy(scanner); }
    void operator()(zbar::zbar_image_t* image) const { zbar::zbar_image_destroy(image); }
};

template <class T>
using Held = std::unique_ptr<T, Release>;

constexpr unsigned long y800 = 'Y' | '8' << 8 | '0' << 16 | '0' << 24;

// zbar goes round the symbol the other way, from its top left.
Quad corners_of(const zbar::zbar_symbol_t* symbol) {
    Quad quad{};
    for (unsigned i = 0; i < 4; ++i)
        quad[(4 - i) % 4] = {zbar::zbar_symbol_get_loc_x(symbol, i) + 0.5, zbar::zbar_symbol_get_loc_y(symbol, i) + 0.5};
    return quad;
}

}  // namespace

std::vector<Mark> read_by_zbar(const Raster& grey) {
    std::vector<Mark> marks;
    const Held<zbar::zbar_image_scanner_t> scanner(zbar::zbar_image_scanner_create());
    const Held<zbar::zbar_image_t> image(zbar::zbar_image_create());
    if (!scanner || !image) return marks;
    zbar::zbar_image_scanner_request_dbus(scanner.get(), 0);  // else what is read is told to the whole machine
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    zbar::zbar_image_set_format(image.get(), y800);
    zbar::zbar_image_set_size(image.get(), static_cast<unsigned>(grey.width()), static_cast<unsigned>(grey.height()));
    zbar::zbar_image_set_data(image.get(), grey.samples().data(), grey.samples().size(), nullptr);
    if (zbar::zbar_scan_image(scanner.get(), image.get()) <= 0) return marks;
    for (const zbar::zbar_symbol_t* symbol = zbar::zbar_image_first_symbol(image.get()); symbol; symbol = zbar::zbar_symbol_next(symbol)) {
        const std::string text(zbar::zbar_symbol_get_data(symbol), zbar::zbar_symbol_get_data_length(symbol));
        Mark mark{.format = "QRCode", .text = text, .bytes = text, .rung = {}};
        const bool ascii = std::ranges::all_of(mark.text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        const bool known = std::ranges::any_of(marks, [&](const Mark& other) { return other.bytes == mark.bytes; });
        if (mark.text.empty() || !ascii || known || zbar::zbar_symbol_get_loc_size(symbol) != 4) continue;
        mark.corners = corners_of(symbol);
        marks.push_back(std::move(mark));
    }
    return marks;
}

}  // namespace likeness
