#include "engine/portrait/check/checks.h"

#include <vector>

namespace likeness {

std::span<const Check> checks() {
    static const std::vector<Check> rows{
        // Light and lens.
        {"focus", focus, sentence("focus on the eyes and shoot again")},
        {"motion", motion, sentence("shorten the exposure, or ask the sitter to hold still, and shoot again")},
        {"resolution", resolution, sentence("use a picture with more pixels; enlarging one adds no detail")},
        {"noise", noise, sentence("lower the ISO and add light")},
        {"compression", compression, sentence("export the picture again at a higher quality")},
        {"over_exposed", over_exposed, sentence("close the aperture or weaken the lamps")},
        {"hot_spot", hot_spot, sentence("wipe forehead and nose and shoot again")},
        {"under_exposed", under_exposed, sentence("check that both lamps fired, then open the aperture")},
        {"tonal_range", tonal_range, sentence("keep stray light out of the lens: shade it and wipe it clean")},
        {"face_light", face_light, sentence("set both lamps to the same power and distance")},
        {"natural_colour", natural_colour, sentence("set the white balance with the grey card")},
        {"red_eye", red_eye, sentence("move the flash away from the lens")},
    };
    return rows;
}

}  // namespace likeness
