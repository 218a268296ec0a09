// The checks: each measures one quality of a photograph. One row each in `checks.cpp`; its bounds are a row of
// engine/preset/finding_limits.cpp, which a preset may change.
#pragma once

#include "engine/portrait/check/study.h"

#include <optional>
#include <span>
#include <string_view>

namespace likeness {

/// What a check found. Neither value nor words: there is nothing to judge, and the finding is left out.
struct Measured {
    std::optional<double> value;  ///< in the unit of the limit; absent where it could not be measured
    Sentence says;                ///< value absent: why not. Else: what to do, where the row's own words are not exact enough
};

struct Check {
    std::string_view limit;              ///< the name of its FindingLimit
    Measured (*measure)(const Study&);
    Sentence cure;                       ///< what the photographer says or does when it fails
};

std::span<const Check> checks();

// sharpness.cpp
Measured focus(const Study&);
Measured motion(const Study&);
Measured resolution(const Study&);

// texture.cpp
Measured noise(const Study&);
Measured compression(const Study&);

// exposure.cpp
Measured over_exposed(const Study&);
Measured hot_spot(const Study&);
Measured under_exposed(const Study&);
Measured tonal_range(const Study&);

// light.cpp
Measured face_light(const Study&);

// tint.cpp
Measured natural_colour(const Study&);
Measured red_eye(const Study&);

// eyes.cpp
Measured eyes_open(const Study&);

// strands.cpp
Measured hair_over_eyes(const Study&);

// glasses.cpp
Measured glasses(const Study&);
Measured lens_glare(const Study&);
Measured dark_lenses(const Study&);
Measured frame_over_eyes(const Study&);

// mouth.cpp
Measured mouth_closed(const Study&);

// hair.cpp
Measured ears_visible(const Study&);
Measured head_covering(const Study&);

// outline.cpp
Measured head_cut(const Study&);
Measured shoulders_level(const Study&);
Measured clothes_contrast(const Study&);
Measured clothes_pattern(const Study&);

// surroundings.cpp
Measured backdrop_shadow(const Study&);
Measured stray_object(const Study&);

// stance.cpp
Measured head_yaw(const Study&);
Measured camera_too_near(const Study&);

}  // namespace likeness
