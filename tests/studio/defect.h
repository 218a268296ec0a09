// What is wrong with a picture itself, whoever is in it: the findings that a check must make.
#pragma once

#include "tests/studio/draw/scene.h"
#include "tests/studio/mistake.h"

#include <string_view>
#include <vector>

namespace studio {

enum class Defect {
    none,
    gradient,   ///< the lamp on the backdrop stands wrongly
    shadow,     ///< a hard shadow beside the head
    white,      ///< the backdrop of another job, light and even
    grey,
    blink,      ///< the shutter fell while the lids were down
    defocus,    ///< the lens was set on something else
};

/// What a check makes of a defect.
struct Signs {
    std::string_view must;              ///< the limit that must fail; "" for none
    std::vector<std::string_view> may;  ///< limits that may fail beside it, for the same reason
};
Signs signs(Defect);

struct Flaw {
    Defect defect = Defect::none;
    bool first_only = false;  ///< seen and put right after the first exposure
};

/// One for each of `people`: about one in eight has an uneven backdrop; of 24, one has a backdrop of another colour, one
/// blinks in the first exposure, and one is out of focus. Who is `spared` (something else befalls them) is only chosen where
/// nobody else is left.
std::vector<Flaw> spread_flaws(const std::vector<bool>& spared, std::uint64_t seed);

/// The studio's own backdrop in a usual frame, with the defect in it. A lens out of focus is no matter of the scene.
Scene studio_scene(std::uint64_t seed, Defect);

}  // namespace studio
