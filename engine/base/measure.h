// Measures: pixels, millimetres and the shapes made of them. Used by every room.
// Coordinates are pixels of the upright photograph at full size, origin top left, unless a header says otherwise.
#pragma once

#include <compare>

namespace likeness {

/// A number that remembers its unit, so that millimetres never meet pixels by mistake.
template <class Tag>
struct Quantity {
    double value = 0;

    constexpr auto operator<=>(const Quantity&) const = default;
    constexpr Quantity operator-() const { return {-value}; }
    constexpr Quantity operator+(Quantity other) const { return {value + other.value}; }
    constexpr Quantity operator-(Quantity other) const { return {value - other.value}; }
    constexpr Quantity operator*(double factor) const { return {value * factor}; }
    constexpr Quantity operator/(double divisor) const { return {value / divisor}; }
    constexpr double operator/(Quantity other) const { return value / other.value; }
};

using Mm = Quantity<struct MmTag>;    ///< millimetres on paper
using Dpi = Quantity<struct DpiTag>;  ///< dots per 25.4 mm

constexpr double mm_per_inch = 25.4;

/// Whole pixels that a length covers at a resolution, rounded to the nearest.
constexpr int pixels(Mm length, Dpi resolution) {
    return static_cast<int>(length.value / mm_per_inch * resolution.value + 0.5);
}

struct SizePx {
    int width = 0;
    int height = 0;
    constexpr bool operator==(const SizePx&) const = default;
};

struct SizeMm {
    Mm width;
    Mm height;
    constexpr bool operator==(const SizeMm&) const = default;
};

/// A place in a picture. Pixel (0,0) covers 0..1 in both directions, so its centre is at (0.5, 0.5).
struct PointPx {
    double x = 0;
    double y = 0;
    constexpr bool operator==(const PointPx&) const = default;
};

/// A rectangle in a picture; may have fractions and may lie outside.
struct BoxPx {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    constexpr bool operator==(const BoxPx&) const = default;
    constexpr double right() const { return x + width; }
    constexpr double bottom() const { return y + height; }
    constexpr PointPx centre() const { return {x + width / 2, y + height / 2}; }
    constexpr BoxPx scaled(double factor) const { return {x * factor, y * factor, width * factor, height * factor}; }
};

/// A closed range; a limit's «allowed».
struct Interval {
    double least = 0;
    double greatest = 0;

    constexpr bool operator==(const Interval&) const = default;
    constexpr bool holds(double value) const { return least <= value && value <= greatest; }
    constexpr bool empty() const { return greatest < least; }
    constexpr Interval cut(Interval other) const {
        return {least > other.least ? least : other.least, greatest < other.greatest ? greatest : other.greatest};
    }
};

}  // namespace likeness
