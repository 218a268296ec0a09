// Private to portrait: colours in sRGB code values with fractions, and the light that they stand for.
#pragma once

#include "engine/colour/srgb_codes.h"
#include "engine/portrait/smooth_field.h"

#include <algorithm>

namespace likeness {

/// A lens, and an eye from afar, add light; code values are how people see it.
class LightOfCodes {
public:
    /// Linear light, 0 … 1, between the two nearest codes in a straight line.
    Colour of(const Colour& codes) const { return {of(codes[0]), of(codes[1]), of(codes[2])}; }
    Colour of(const std::uint8_t* rgb) const { return {codes_.light(rgb[0]), codes_.light(rgb[1]), codes_.light(rgb[2])}; }

    /// The nearest code.
    std::uint8_t code(float light) const { return codes_.code(light); }

private:
    float of(float code) const {
        const float inside = std::clamp(code, 0.0F, 255.0F);
        const auto below = std::min<std::uint8_t>(static_cast<std::uint8_t>(inside), 254);
        const float from = codes_.light(below);
        return from + (inside - static_cast<float>(below)) * (codes_.light(static_cast<std::uint8_t>(below + 1)) - from);
    }

    SrgbCodes codes_;
};

}  // namespace likeness
