#include "engine/colour/srgb_codes.h"

#include "engine/colour/srgb_curve.h"

namespace likeness {

SrgbCodes::SrgbCodes() {
    for (std::size_t code = 0; code < 256; ++code) {
        light_[code] = static_cast<float>(srgb_linear(static_cast<double>(code) / 255));
        least_[code] = code == 0 ? 0.0F : static_cast<float>(srgb_linear((static_cast<double>(code) - 0.5) / 255));
    }
    least_[256] = 2;
    std::uint8_t code = 0;
    for (std::size_t bin = 0; bin <= bins; ++bin) {
        while (static_cast<float>(bin) / bins >= least_[code + 1U]) ++code;
        first_[bin] = code;
    }
}

}  // namespace likeness
