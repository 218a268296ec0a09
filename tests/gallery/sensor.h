// The sensor's noise: how much a picture has, and more of it. It comes last, after whatever the lens and the light did.
#pragma once

#include "tests/gallery/plate.h"

namespace studio {

/// Deviation in code values on the smoothest quarter of the picture's tiles, by J. Immerkær's difference of Laplacians
/// ("Fast noise variance estimation", CVIU 64(2), 1996), from the green channel.
float measured_noise(const likeness::Raster&);

/// Adds noise of that deviation in code values: half as much of each channel's own as they have in common, as cameras
/// leave it. Its deviation is the same from dark to bright.
void add_noise(Plate&, float deviation, std::uint64_t seed);

/// What a smoothing took from the sensor's noise comes back: `kept` is the share of its variance that is left.
void restore_noise(Plate&, float kept, std::uint64_t seed);

/// An exposure shortened by `gain` (< 1) counts fewer photons: adds what the noise of fewer photons is more than the
/// picture's own, darkened. Call when the light has been multiplied by `gain`.
void add_photon_noise(Plate&, float gain, std::uint64_t seed);

}  // namespace studio
