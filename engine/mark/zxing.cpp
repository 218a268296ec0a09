// ZXing-C++ 1.4.
#include "engine/mark/zxing.h"

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <exception>

namespace likeness {

namespace {

ZXing::Binarizer named(Binarizer binarizer) {
    switch (binarizer) {
        case Binarizer::done:
        case Binarizer::pure: return ZXing::Binarizer::BoolCast;
        case Binarizer::local: return ZXing::Binarizer::LocalAverage;
        case Binarizer::global: return ZXing::Binarizer::GlobalHistogram;
    }
    return ZXing::Binarizer::LocalAverage;
}

std::string octets(const ZXing::ByteArray& bytes) { return {bytes.begin(), bytes.end()}; }

ZXing::BarcodeFormats named(Formats formats) {
    using enum ZXing::BarcodeFormat;
    return formats == Formats::qr ? ZXing::BarcodeFormats(QRCode) : QRCode | MicroQRCode | DataMatrix | Code128 | EAN13;
}

}  // namespace

std::vector<Mark> read_by_zxing(const Raster& grey, Binarizer binarizer, bool harder, Formats formats) {
    std::vector<Mark> marks;
    try {
        ZXing::DecodeHints hints;
        hints.setFormats(named(formats)).setBinarizer(named(binarizer)).setIsPure(binarizer == Binarizer::pure);
        hints.setTryHarder(harder).setTryRotate(harder).setTryDownscale(false).setMaxNumberOfSymbols(8);
        const ZXing::ImageView view(grey.samples().data(), grey.width(), grey.height(), ZXing::ImageFormat::Lum);
        for (const ZXing::Result& found : ZXing::ReadBarcodes(view, hints)) {
            if (!found.isValid()) continue;
            Mark mark{.format = ZXing::ToString(found.format()), .text = found.text(), .bytes = octets(found.bytes()), .rung = {}};
            for (int i = 0; i < 4; ++i) {
                const auto corner = found.position()[i];
                mark.corners[static_cast<std::size_t>(i)] = {corner.x + 0.5, corner.y + 0.5};
            }
            const bool known = std::ranges::any_of(marks, [&](const Mark& other) { return other.bytes == mark.bytes; });
            if (!known) marks.push_back(std::move(mark));
        }
    } catch (const std::exception&) {
        // It throws on a picture that it cannot make sense of: nothing was read.
    }
    return marks;
}

}  // namespace likeness
