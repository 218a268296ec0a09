// CIELAB of many pixels at once: where a person ends, and how light and how coloured skin is.
#pragma once

#include <cstddef>
#include <cstdint>

namespace likeness {

/// L* (0 … 100), a* and b* of each pixel by CIE 15 under D65, to within 0.005; `rgb` counts as sRGB (IEC 61966-2-1), three
/// samples a pixel.
void to_cielab(const std::uint8_t* rgb, float* lab, std::size_t pixels);

}  // namespace likeness
