#include "engine/mark/write.h"

#include "engine/mark/straighten.h"

#define ZX_USE_UTF8 1
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <exception>
#include <string>

namespace likeness {

namespace {

constexpr int level_m = 4;  // of ZXing's 0 to 8

}  // namespace

std::optional<Raster> draw_qr(std::string_view text, int module_px) {
    try {
        const ZXing::BitMatrix modules = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                                             .setEncoding(ZXing::CharacterSet::UTF8).setEccLevel(level_m).setMargin(quiet_zone)
                                             .encode(std::string(text), 0, 0);
        Raster drawn({modules.width() * module_px, modules.height() * module_px}, 1);
        for (int y = 0; y < drawn.height(); ++y)
            for (int x = 0; x < drawn.width(); ++x) drawn.row(y)[x] = modules.get(x / module_px, y / module_px) ? 0 : 255;
        return drawn;
    } catch (const std::exception&) {
        return {};  // ZXing throws on a text that no symbol holds
    }
}

}  // namespace likeness
