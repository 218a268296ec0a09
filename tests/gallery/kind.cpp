#include "tests/gallery/kind.h"

#include "tests/gallery/recipes.h"

#include <cassert>

namespace studio {

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all = {
        {"defocus", {"focus", "motion"}, {0.010f, 0.018f, 0.028f, 0.040f, 0.060f}, "D, radius", 3, Needs::eyes, defocus},
        {"motion", {"motion", "focus"}, {0.02f, 0.04f, 0.06f, 0.09f, 0.14f}, "D, length", 3, Needs::eyes, shake_camera},
        {"dark", {"under_exposed", "tonal_range"}, {0.4f, 0.8f, 1.2f, 1.8f, 2.5f}, "stops", 3, Needs::eyes, darken},
        {"bright", {"over_exposed", "tonal_range"}, {0.4f, 0.8f, 1.2f, 1.8f, 2.5f}, "stops", 3, Needs::eyes, brighten},
        {"washed_out", {"tonal_range"}, {0.85f, 0.7f, 0.55f, 0.4f, 0.3f}, "contrast", 3, Needs::eyes, wash_out},
        {"side_light", {"face_light"}, {0.3f, 0.6f, 1.0f, 1.5f, 2.2f}, "stops", 3, Needs::person, light_from_one_side},
        {"hot_spot", {"hot_spot", "over_exposed"}, {1.3f, 1.6f, 2.2f, 3, 4}, "× skin", 3, Needs::eyes, shine},
        {"warm", {"natural_colour"}, {5000, 4500, 4000, 3500, 3000}, "K", 3, Needs::eyes, cast_of_light},
        {"cold", {"natural_colour"}, {6000, 6500, 7200, 8000, 9000}, "K", 3, Needs::eyes, cast_of_light},
        {"green", {"natural_colour"}, {0.06f, 0.12f, 0.20f, 0.32f, 0.50f}, "stops", 3, Needs::eyes, cast_green},
        {"magenta", {"natural_colour"}, {0.06f, 0.12f, 0.20f, 0.32f, 0.50f}, "stops", 3, Needs::eyes, cast_magenta},
        {"backdrop_shadow", {"backdrop_shadow", "backdrop_evenness"}, {0.95f, 0.90f, 0.82f, 0.70f, 0.55f}, "of the light", 3, Needs::person, cast_shadow},
        {"uneven_backdrop", {"backdrop_evenness"}, {3, 6, 10, 15, 25}, "L*", 3, Needs::person, light_backdrop_unevenly},
        {"closed_eyes", {"eyes_open"}, {0.3f, 0.5f, 0.75f, 0.9f, 1}, "closed", 3, Needs::bare_eyes, close_eyes},
        {"red_eye", {"red_eye"}, {0.2f, 0.35f, 0.5f, 0.7f, 0.9f}, "of red", 3, Needs::eyes, redden_eyes},
        {"glasses", {}, {0, 0, 0, 0, 0}, "", grades + 1, Needs::bare_eyes, put_on_glasses},
        {"lens_glare", {"lens_glare", "eyes_open"}, {1, 3, 8, 15, 30}, "% of a lens", 3, Needs::bare_eyes, reflect_in_lenses},
        {"dark_lenses", {"dark_lenses"}, {0.85f, 0.7f, 0.5f, 0.3f, 0.1f}, "passes", 3, Needs::bare_eyes, put_on_dark_glasses},
        {"frame_over_eyes", {"frame_over_eyes"}, {0.20f, 0.15f, 0.10f, 0.05f, 0}, "D, gap", 3, Needs::bare_eyes, let_glasses_slip},
        {"open_mouth", {"mouth_closed"}, {0.02f, 0.04f, 0.07f, 0.12f, 0.20f}, "D, gap", 3, Needs::eyes, open_mouth},
        {"hair_over_eyes", {"hair_over_eyes", "eyes_open"}, {10, 20, 35, 55, 80}, "% of the eyes", 3, Needs::eyes, let_hair_fall},
        {"roll", {"roll"}, {2, 3.5f, 5, 8, 12}, "°", 3, Needs::eyes, tilt_head},
        {"tilted", {"roll"}, {2, 3.5f, 5, 8, 12}, "°", 3, Needs::eyes, tilt_camera},
        {"yaw", {"head_yaw"}, {4, 7, 10, 15, 20}, "°", 3, Needs::eyes, turn_head},
        {"compression", {"compression"}, {75, 55, 40, 30, 20}, "IJG", 2, Needs::eyes, compress},
        {"recompressed", {"compression"}, {75, 55, 40, 30, 20}, "IJG", 2, Needs::eyes, compress_twice},
        {"enlarged", {"resolution", "focus"}, {1.25f, 1.5f, 2, 3, 4}, "times", 3, Needs::eyes, enlarge},
        {"noise", {"noise"}, {1.5f, 3, 7, 10, 15}, "levels", 3, Needs::eyes, raise_sensitivity},
        {"head_cut", {"head_cut", "crown_from_top", "crop"}, {1, 3, 6, 10, 20}, "% of the head", 2, Needs::crown, cut_head},
        {"head_near", {"face_width", "head_size", "crop", "crown_from_top", "eyes_from_top"}, {-10, -2, 5, 10, 20}, "% beyond", 3, Needs::eyes, come_too_near},
        {"head_far", {"resolution", "face_width", "crop"}, {-10, -2, 5, 10, 20}, "% beyond", 3, Needs::eyes, stay_too_far},
        {"clothes_like_backdrop", {"clothes_contrast"}, {15, 10, 6, 3, 0}, "ΔE", 3, Needs::clothes, dress_like_backdrop},
        {"stray_object", {"stray_object", "backdrop_evenness"}, {0.3f, 0.6f, 1, 3, 6}, "% of the frame", 3, Needs::person, leave_object},
        {"second_face", {"single_face", "stray_object", "backdrop_evenness"}, {0.3f, 0.6f, 1, 3, 6}, "% of the frame", 3, Needs::person, let_second_person_in},
    };
    return all;
}

bool makes(const Kind& kind, const Known& known) {
    switch (kind.needs) {
        case Needs::eyes: return true;
        case Needs::person: return !known.person.values.empty();
        case Needs::clothes: return !known.clothes.values.empty() && !known.person.values.empty();
        case Needs::bare_eyes: return !known.glasses;
        case Needs::crown: return known.pose.crown_y.has_value();
    }
    return false;
}

Exhibit exhibit(const Plate& good, const Kind& kind, int level, std::uint64_t seed) {
    assert(level >= 1 && level <= grades && makes(kind, good.known));
    Plate plate = good;
    kind.make(plate, kind.values[static_cast<std::size_t>(level - 1)], seed);
    return {develop(plate), plate.known.pose, plate.jpeg_quality};
}

}  // namespace studio
