// The light on a photographed chart, from within its patches: each is of one colour, so what changes across one is light.
#pragma once

#include "engine/colour/chart.h"

namespace likeness {

/// A patch's samples in linear light, `lattice` × `lattice` over its middle, row by row.
constexpr int lattice = 32;
using PatchSamples = std::vector<std::array<double, 3>>;

/// Without the brightest and the darkest tenth of each channel.
PatchColour patch_colour(const PatchSamples&);

struct ChartLight {
    std::array<double, chart_patches> on{};  ///< how much light each patch gets, 1 on the whole chart's average
    double unevenness = 0;  ///< how much less light the darkest patch gets than the brightest, 0 … 1
    double shine = 0;       ///< light that a spot adds to what the even light explains, as share of the white patch
};

/// The light that lens and air add everywhere, in the colour of the light: what the neutral patches would end at if they
/// reflected nothing.
struct Veil {
    double share = 0;  ///< of what a perfect white gives
    std::array<double, 3> added{};
};

Veil veil(const std::array<PatchColour, chart_patches>&);

ChartLight chart_light(const std::array<PatchSamples, chart_patches>&);

}  // namespace likeness
