// The recipes, family by family. Each changes the plate by `value`, in the unit that the table of kinds gives it.
#pragma once

#include "tests/gallery/plate.h"

namespace studio {

// blur.cpp: value = radius or length, eye distances
void defocus(Plate&, float value, std::uint64_t seed);
void shake_camera(Plate&, float value, std::uint64_t seed);

// exposure.cpp: value = stops; of the veil the contrast that is left
void darken(Plate&, float value, std::uint64_t seed);
void brighten(Plate&, float value, std::uint64_t seed);
void wash_out(Plate&, float value, std::uint64_t seed);

// light.cpp: value = stops across; times the light of the skin
void light_from_one_side(Plate&, float value, std::uint64_t seed);
void shine(Plate&, float value, std::uint64_t seed);

// cast.cpp: value = colour temperature of the light, kelvin; stops of green
void cast_of_light(Plate&, float value, std::uint64_t seed);
void cast_green(Plate&, float value, std::uint64_t seed);
void cast_magenta(Plate&, float value, std::uint64_t seed);

// backdrop.cpp: value = light that is left in the shadow; unevenness in CIELAB L*
void cast_shadow(Plate&, float value, std::uint64_t seed);
void light_backdrop_unevenly(Plate&, float value, std::uint64_t seed);

// company.cpp: value = share of the frame, percent
void leave_object(Plate&, float value, std::uint64_t seed);
void let_second_person_in(Plate&, float value, std::uint64_t seed);

// eyes.cpp: value = share of the opening that the lid covers; share of red in the pupil
void close_eyes(Plate&, float value, std::uint64_t seed);
void redden_eyes(Plate&, float value, std::uint64_t seed);

// spectacles.cpp: value = 0; percent of a lens; light that passes; gap from iris centre to rim, eye distances
void put_on_glasses(Plate&, float value, std::uint64_t seed);
void reflect_in_lenses(Plate&, float value, std::uint64_t seed);
void put_on_dark_glasses(Plate&, float value, std::uint64_t seed);
void let_glasses_slip(Plate&, float value, std::uint64_t seed);

// mouth.cpp: value = gap between the lips, eye distances
void open_mouth(Plate&, float value, std::uint64_t seed);

// fringe.cpp: value = covered share of the boxes round the eyes, percent
void let_hair_fall(Plate&, float value, std::uint64_t seed);

// turn.cpp: value = degrees that the eye line or the nose is off in the end
void tilt_head(Plate&, float value, std::uint64_t seed);
void tilt_camera(Plate&, float value, std::uint64_t seed);
void turn_head(Plate&, float value, std::uint64_t seed);

// file.cpp: value = IJG quality; times too few pixels; code values at certificate size
void compress(Plate&, float value, std::uint64_t seed);
void compress_twice(Plate&, float value, std::uint64_t seed);
void enlarge(Plate&, float value, std::uint64_t seed);
void raise_sensitivity(Plate&, float value, std::uint64_t seed);

// framing.cpp: value = percent of the head that is lost; percent beyond what the degree photo can hold
void cut_head(Plate&, float value, std::uint64_t seed);
void come_too_near(Plate&, float value, std::uint64_t seed);
void stay_too_far(Plate&, float value, std::uint64_t seed);

// clothes.cpp: value = distance to the backdrop, CIELAB
void dress_like_backdrop(Plate&, float value, std::uint64_t seed);

}  // namespace studio
