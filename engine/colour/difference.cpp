#include "engine/colour/difference.h"

#include "engine/colour/srgb_curve.h"

#include <lcms2.h>

namespace likeness {

namespace {

// IEC 61966-2-1 primaries, Bradford-adapted from D65 to D50.
Lab lab_of(double r, double g, double b) {
    const cmsCIEXYZ xyz{0.4360747 * r + 0.3850649 * g + 0.1430804 * b, 0.2225045 * r + 0.7168786 * g + 0.0606169 * b,
                        0.0139322 * r + 0.0971045 * g + 0.7141733 * b};
    cmsCIELab out;
    cmsXYZ2Lab(cmsD50_XYZ(), &out, &xyz);
    return {out.L, out.a, out.b};
}

}  // namespace

Lab lab(double r, double g, double b) {
    return lab_of(srgb_linear(r / 255), srgb_linear(g / 255), srgb_linear(b / 255));
}

Lab lab_of_linear(const float* light) {
    return lab_of(light[0], light[1], light[2]);
}

double de2000(const Lab& one, const Lab& other) {
    const cmsCIELab first{one.l, one.a, one.b}, second{other.l, other.a, other.b};
    return cmsCIE2000DeltaE(&first, &second, 1, 1, 1);
}

}  // namespace likeness
