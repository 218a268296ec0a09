#include "engine/portrait/check/checks.h"

#include <vector>

namespace likeness {

std::span<const Check> checks() {
    static const std::vector<Check> rows{
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
