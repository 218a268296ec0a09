// The sRGB curve (IEC 61966-2-1) between light and codes of 8 bits, as tables: exact, and a few instructions a sample.
#pragma once

#include <array>
#include <cstdint>

namespace likeness {

class SrgbCodes {
public:
    SrgbCodes();

    float light(std::uint8_t code) const { return light_[code]; }

    /// The nearest code; light outside 0 … 1 is clipped, and what is no number is black.
    std::uint8_t code(float light) const {
        const float inside = light > 0 ? (light < 1 ? light : 1) : 0;
        const std::uint8_t below = first_[static_cast<std::size_t>(inside * bins)];
        return static_cast<std::uint8_t>(below + (inside >= least_[below + 1U]));
    }

private:
    // Narrower than the darkest code, so that at most one code begins in a bin.
    static constexpr int bins = 4096;

    std::array<float, 256> light_;
    std::array<float, 257> least_;                 // the least light of each code; of 256, none has it
    std::array<std::uint8_t, bins + 1> first_{};   // the code of each bin's least light
};

}  // namespace likeness
