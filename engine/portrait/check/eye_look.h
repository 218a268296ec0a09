// What an eye looks like where the finder put it: numbers from which `eyes_open` is judged.
#pragma once

#include "engine/picture/plane.h"

#include <array>

namespace likeness {

struct Study;

/// A closed eye misleads the finder as well, to lashes or a brow; so the patch is that of an open eye only when the eye is
/// open and found. All numbers are free of the skin's lightness.
struct EyeLook {
    static constexpr int rows = 5, columns = 3;  ///< cells of a patch of 0.66 × 0.44 eye distances; columns from the
                                                 ///< middle outwards, both sides together, so that left and right eyes are alike
    using Cells = std::array<std::array<double, columns>, rows>;

    double iris = 0;       ///< step in L*, of the skin's, at two upright edges about a dark disc near the place found
    double far_iris = 0;   ///< the same, the clearest wider about
    double far = 0;        ///< how far that one lies, eye distances
    double contrast = 0;   ///< mean gradient, of the skin's L*
    Cells aside{};         ///< gradients across, of the mean gradient
    Cells darker_above{};  ///< gradients down from dark to light
    Cells darker_below{};
    Cells light{};         ///< L*, of the skin's
};

/// `l`: the lightness of the study, a little smoothed.
EyeLook eye_look(const Study&, const Plane& l, double side);

}  // namespace likeness
