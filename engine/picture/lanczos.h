// The one filter of the house for taking a certificate photo out of a photograph.
#pragma once

#include <cmath>
#include <numbers>

namespace likeness {

/// Two lobes, which ring less on hair against a plain backdrop than three.
constexpr double lanczos_lobes = 2;

/// Lanczos's window over the sinc, 0 from `lanczos_lobes` on. Widened by the shrinking factor it is a low pass at the new
/// Nyquist frequency (Turkowski, «Filters for Common Resampling Tasks», Graphics Gems I, 1990).
inline double lanczos(double x) {
    if (x == 0) return 1;
    if (std::abs(x) >= lanczos_lobes) return 0;
    const double px = std::numbers::pi * x;
    return lanczos_lobes * std::sin(px) * std::sin(px / lanczos_lobes) / (px * px);
}

}  // namespace likeness
