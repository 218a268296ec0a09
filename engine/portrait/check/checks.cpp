#include "engine/portrait/check/checks.h"

#include <vector>

namespace likeness {

std::span<const Check> checks() {
    static const std::vector<Check> rows{
        {"head_cut", head_cut, sentence("the frame cuts the head: step back or zoom out until air shows all round the hair")},
        {"shoulders_level", shoulders_level, sentence("the shoulders are not level: ask the sitter to drop the higher one")},
        {"clothes_contrast", clothes_contrast, sentence("the clothes are like the backdrop: lend the sitter a jacket of another colour")},
        {"clothes_pattern", clothes_pattern, sentence("the clothes have a busy pattern: lend the sitter a plain jacket")},
        {"backdrop_shadow", backdrop_shadow, sentence("the person's shadow is on the backdrop: move the chair forward or raise the lamps")},
        {"stray_object", stray_object, sentence("something else is in the picture: clear the backdrop")},
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
        {"eyes_open", eyes_open, sentence("an eye looks closed: wait for the blink to pass, then take it again")},
        {"hair_over_eyes", hair_over_eyes, sentence("hair hangs over the eyes: brush it aside, so that eyes and brows are free")},
        {"glasses", glasses, sentence("glasses are worn: take them off")},
        {"lens_glare", lens_glare, sentence("a lamp shows in the glasses: lower the chin a little or raise the lamps")},
        {"dark_lenses", dark_lenses, sentence("the lenses are dark or tinted: take these glasses off")},
        {"frame_over_eyes", frame_over_eyes, sentence("the frame of the glasses is too near an eye: push the glasses up")},
        {"mouth_closed", mouth_closed, sentence("the lips are apart: ask for closed lips without showing teeth")},
        {"ears_visible", ears_visible, sentence("an ear is covered: tuck the hair behind both ears")},
        {"head_covering", head_covering, sentence("something coloured is on the head: take it off unless it is worn for faith or health")},
        {"head_yaw", head_yaw, sentence("the head is turned aside: ask the sitter to turn the nose to the lens")},
        {"camera_too_near", camera_too_near, sentence("the camera is too near, which makes the nose large: step back and zoom in")},
    };
    return rows;
}

}  // namespace likeness
