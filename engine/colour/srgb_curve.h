// The curve of IEC 61966-2-1, by which every picture here is encoded unless its profile says otherwise.
#pragma once

#include <cmath>

namespace likeness {

/// From encoded 0 … 1 to linear light.
inline double srgb_linear(double encoded) {
    return encoded <= 0.04045 ? encoded / 12.92 : std::pow((encoded + 0.055) / 1.055, 2.4);
}

/// Back.
inline double srgb_encoded(double linear) {
    return linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
}

}  // namespace likeness
