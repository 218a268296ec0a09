// Private to portrait: a colour that changes slowly over a picture, known at some of its pixels only: what lies behind a
// person, and what colour the person has just inside the edge.
#pragma once

#include "engine/base/measure.h"

#include <array>
#include <cstdint>
#include <vector>

namespace likeness {

using Colour = std::array<float, 3>;  // sRGB code values with fractions

/// Means of cells of 4 × 4 pixels; where a cell knows little, the cells around it speak, the nearest first: sums are pooled
/// two by two up to one cell and read downwards again (Gortler et al., «The Lumigraph», SIGGRAPH 1996, 3.4: pull and push).
class SmoothField {
public:
    static constexpr int cell = 4;

    explicit SmoothField(SizePx picture);

    void know(int x, int y, const std::uint8_t* rgb) {
        Sum& sum = sums_[place(x, y)];
        for (std::size_t c = 0; c < 3; ++c) sum.colour[c] += rgb[c];
        sum.count += 1;
    }
    bool empty() const;

    /// Works the colours out, after all that is known is told.
    void settle();

    Colour at(int x, int y) const;

private:
    struct Sum {
        Colour colour{};
        float count = 0;
    };
    std::size_t place(int x, int y) const { return static_cast<std::size_t>(y / cell) * static_cast<std::size_t>(cells_.width) + static_cast<std::size_t>(x / cell); }

    SizePx cells_;
    std::vector<Sum> sums_;
    std::vector<Colour> colours_;
};

}  // namespace likeness
