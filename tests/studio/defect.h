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
};

/// The limit that must fail: "backdrop_evenness", "backdrop_colour"; "" for none.
std::string_view finding(Defect);

struct Flaw {
    Defect defect = Defect::none;
    bool first_only = false;  ///< seen and put right after the first exposure
};

/// One for each of `people`: about one in eight has an uneven backdrop, one in 24 one of another colour. Who is `spared`
/// (something else befalls them) is only chosen where nobody else is left.
std::vector<Flaw> spread_flaws(const std::vector<bool>& spared, std::uint64_t seed);

/// The studio's own backdrop in a usual frame, with the defect in it.
Scene studio_scene(std::uint64_t seed, Defect);

}  // namespace studio
