// Between the nodes of a grid of inks.
#pragma once

#include <array>
#include <cstdint>

namespace likeness {

/// A grid over four inks: how far apart neighbours of each ink lie in the table, and the last node's number.
struct InkGrid {
    const std::uint16_t* table;
    std::array<std::uint32_t, 4> stride, last;
    std::uint32_t outputs;
};

/// By the simplex of five nodes in which the colour lies (J. M. Kasson et al., «Performing color space conversions with
/// three-dimensional linear interpolation», Journal of Electronic Imaging 4 (1995), in four dimensions): no ink goes before
/// another, and a grey of equal inks stays on the grid's diagonal. lcms itself blends two tetrahedra along the first ink.
void interpolate(const InkGrid&, const std::uint16_t inks[4], std::uint16_t* out);

}  // namespace likeness
