#include "tests/studio/draw/phone_code.h"

#define ZX_USE_UTF8 1
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <exception>
#include <string>

namespace studio {

CodeModules code_modules(std::string_view text) {
    if (text.empty()) return {};
    constexpr int level_m = 4;  // of ZXing's 0 to 8
    try {
        ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
        writer.setMargin(0).setEccLevel(level_m).setEncoding(ZXing::CharacterSet::UTF8);
        const ZXing::BitMatrix matrix = writer.encode(std::string(text), 0, 0);
        CodeModules modules{matrix.width(), {}};
        for (int y = 0; y < matrix.height(); ++y) {
            for (int x = 0; x < matrix.width(); ++x) modules.dark.push_back(matrix.get(x, y) ? 1 : 0);
        }
        return modules;
    } catch (const std::exception&) {
        return {};
    }
}

}  // namespace studio
