#include "tests/bench/bench_codes/peers.h"

#include "engine/mark/zbar.h"
#include "engine/picture/resample.h"

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

#include <array>
#include <cstdio>
#include <exception>
#include <sstream>

namespace bench {

namespace {

using likeness::Raster;

void read_by_zxing(const Raster& grey, const ZXing::DecodeHints& hints, Texts& texts) {
    try {
        const ZXing::ImageView view(grey.samples().data(), grey.width(), grey.height(), ZXing::ImageFormat::Lum);
        for (const ZXing::Result& found : ZXing::ReadBarcodes(view, hints))
            if (found.isValid()) texts.insert(found.text());
    } catch (const std::exception&) {
        // Nothing was read.
    }
}

Raster scaled(const Raster& grey, double factor) {
    if (factor == 1) return grey;
    const likeness::SizePx size{std::max(1, static_cast<int>(grey.width() * factor)), std::max(1, static_cast<int>(grey.height() * factor))};
    return likeness::shrunk(grey, size);
}

}  // namespace

Texts zxing_alone(const Raster& grey) {
    Texts texts;
    read_by_zxing(grey, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode), texts);
    return texts;
}

Texts union_of_all(const Raster& grey) {
    Texts texts;
    for (const double factor : {0.25, 0.5, 1.0, 2.0, 3.0}) {
        Raster seen = scaled(grey, factor);
        for (const bool inverted : {false, true}) {
            if (inverted)
                for (std::uint8_t& sample : seen.samples()) sample = static_cast<std::uint8_t>(255 - sample);
            for (const auto binarizer : {ZXing::Binarizer::LocalAverage, ZXing::Binarizer::GlobalHistogram, ZXing::Binarizer::FixedThreshold})
                for (const bool harder : {false, true})
                    read_by_zxing(seen, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode).setBinarizer(binarizer).setTryHarder(harder).setTryRotate(harder).setTryDownscale(harder), texts);
            for (const likeness::Mark& mark : likeness::read_by_zbar(seen)) texts.insert(mark.text);
        }
    }
    return texts;
}

Texts zbarimg(const std::filesystem::path& path) {
    Texts texts;
    const std::string command = "zbarimg -q --raw -Sdisable -Sqrcode.enable '" + path.string() + "' 2>/dev/null";
    FILE* const pipe = popen(command.c_str(), "r");
    if (!pipe) return texts;
    std::string all;
    std::array<char, 4096> part;
    for (std::size_t count; (count = std::fread(part.data(), 1, part.size(), pipe)) > 0;) all.append(part.data(), count);
    pclose(pipe);
    std::istringstream lines(all);
    for (std::string line; std::getline(lines, line);) texts.insert(line);
    return texts;
}

}  // namespace bench
