// A kind of defect: how it is made at five strengths, from which of them a strict registrar refuses, and which findings
// must then say so.
#pragma once

#include "tests/gallery/plate.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace studio {

constexpr int grades = 5;

/// What a recipe must know of the photograph.
enum class Needs { eyes, person, clothes, bare_eyes, crown };

struct Kind {
    std::string_view name;
    std::vector<std::string_view> findings;  ///< any of them catches it; the first is the one whose measure is swept
    std::array<float, grades> values;        ///< by level, 1 the weakest
    std::string_view unit;                   ///< of the values
    int refused_from;                        ///< the first level that is refused; grades + 1: none is
    Needs needs;
    void (*make)(Plate&, float value, std::uint64_t seed);  ///< same seed at every level: the same defect, stronger

    bool refused(int level) const { return level >= refused_from; }
};

/// All, in the order of notes/findings.md, section 2.1: the kinds of one family stand together.
const std::vector<Kind>& kinds();

/// Whether the photograph has what the kind needs.
bool makes(const Kind&, const Known&);

struct Exhibit {
    likeness::Raster picture;  ///< sRGB
    likeness::Pose pose;       ///< where the head is now
    int jpeg_quality;          ///< to be written with, IJG scale
};

/// The defect at level 1 … 5 in a good photograph; `makes(kind, …)` must hold. Same arguments, same bytes.
Exhibit exhibit(const Plate& good, const Kind&, int level, std::uint64_t seed);

}  // namespace studio
