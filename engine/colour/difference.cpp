#include "engine/colour/difference.h"

#include <lcms2.h>

#include <cmath>

namespace likeness {

namespace {

double linear(double code) {
    const double v = code / 255;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

}  // namespace

Lab lab(double r, double g, double b) {
    // IEC 61966-2-1 primaries, Bradford-adapted from D65 to D50.
    r = linear(r), g = linear(g), b = linear(b);
    const cmsCIEXYZ xyz{0.4360747 * r + 0.3850649 * g + 0.1430804 * b, 0.2225045 * r + 0.7168786 * g + 0.0606169 * b,
                        0.0139322 * r + 0.0971045 * g + 0.7141733 * b};
    cmsCIELab out;
    cmsXYZ2Lab(cmsD50_XYZ(), &out, &xyz);
    return {out.L, out.a, out.b};
}

double de2000(const Lab& one, const Lab& other) {
    const cmsCIELab first{one.l, one.a, one.b}, second{other.l, other.a, other.b};
    return cmsCIE2000DeltaE(&first, &second, 1, 1, 1);
}

}  // namespace likeness
