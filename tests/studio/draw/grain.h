// Tiles of chance for the full-size picture, made once: fine detail of skin, cloth and hair, and the sensor's noise.
#pragma once

#include "plane.h"

#include <vector>

namespace studio {

constexpr int grain_side = 512;  ///< tiles are square and repeat

/// Band-passed noise of deviation 1, as pores and weave.
const Plane& pore_tile();

/// The same in upright streaks, as hair.
const Plane& streak_tile();

/// Three-channel noise in a row, deviation 1: a common part and half as much of each channel's own. Start anywhere at a
/// multiple of 3 in the first `noise_starts` pixels; the row goes on for noise_reach pixels more.
constexpr int noise_starts = 24576;
constexpr int noise_reach = 16384;
const std::vector<float>& sensor_row();

}  // namespace studio
