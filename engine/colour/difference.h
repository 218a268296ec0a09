// How different two colours look.
#pragma once

#include <cstdint>

namespace likeness {

/// CIELAB under D50 (ICC.1:2022 6.3.4): L* 0 … 100.
struct Lab {
    double l = 0, a = 0, b = 0;
};

/// Of an sRGB colour in code values 0 … 255 (IEC 61966-2-1, adapted to D50 by Bradford).
Lab lab(double r, double g, double b);

/// Of linear light of the sRGB primaries, three numbers, 1 is white.
Lab lab_of_linear(const float* light);

/// CIEDE2000 (ISO/CIE 11664-6), weights 1.
double de2000(const Lab&, const Lab&);

}  // namespace likeness
