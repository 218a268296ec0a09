#include "engine/preset/finding_limits.h"

#include <algorithm>
#include <array>

namespace likeness {

namespace {

constexpr double inf = never_fails;

// "start": a first choice that no document gives, to be moved by what is measured on good and on spoilt photographs.
constexpr std::array limits{
    FindingLimit{"head_cut", "of_eye_distance", {0.05, 0.10}, true, "HeadSize", "how wide the frame's edge cuts the head", "start"},
    FindingLimit{"head_yaw", "deg", {8, 14}, true, "HeadPoseYaw", "how far the head is turned aside, at least", "measured on 67 real and 60 drawn good photographs and the same ones spoilt, 2026-11-26"},
    FindingLimit{"shoulders_level", "deg", {5, inf}, true, "", "tilt of the shoulders", "start"},
    FindingLimit{"eyes_open", "score", {0.5, 0.35}, true, "EyesOpen", "how surely the eyes look open", "measured on 67 real and 60 drawn good photographs and the same ones spoilt, 2026-11-26"},
    FindingLimit{"hair_over_eyes", "percent", {11, 15}, true, "EyesVisible", "share of an eye and what is about it under lines of hair", "measured on 67 real and 60 drawn good photographs and the same ones spoilt, 2026-11-26"},
    FindingLimit{"ears_visible", "percent", {3, -inf}, true, "", "share of an ear's place that shows skin", "measured on 67 real and 60 drawn good photographs and the same ones spoilt, 2026-11-26"},
    FindingLimit{"mouth_closed", "of_eye_distance", {0.028, 0.04}, true, "MouthClosed", "gap between the lips", "measured on 67 real and 60 drawn good photographs and the same ones spoilt, 2026-11-26"},
    FindingLimit{"glasses", "score", {0.09, inf}, false, "", "how clear the rims of glasses are", "measured on 67 real and 60 drawn good photographs and the same ones spoilt, 2026-11-26"},
    FindingLimit{"lens_glare", "percent", {1.8, 4.5}, true, "EyesVisible", "share of a lens under a reflection", "measured on 67 real and 60 drawn good photographs and the same ones spoilt, 2026-11-26"},
    FindingLimit{"dark_lenses", "share", {0.7, 0.61}, true, "EyesVisible", "light of the skin behind a lens, of that of the cheek", "measured on 67 real and 60 drawn good photographs and the same ones spoilt, 2026-11-26"},
    FindingLimit{"frame_over_eyes", "of_eye_distance", {0.16, 0.14}, true, "EyesVisible", "distance of the frame of glasses from an eye's middle; 1: none near", "measured on 67 real and 60 drawn good photographs and the same ones spoilt, 2026-11-26"},
    FindingLimit{"head_covering", "share", {0.3, inf}, true, "NoHeadCoverings", "share of the head's top in colours that neither hair nor skin has", "measured on 67 real and 60 drawn good photographs and the same ones spoilt, 2026-11-26"},
    FindingLimit{"focus", "px", {1.3, 2.0}, true, "Sharpness", "blur of edges about the eyes, at an eye distance of 105 px", "start"},
    FindingLimit{"motion", "px", {1.5, 1.8}, true, "Sharpness", "blur along one direction, at an eye distance of 105 px", "start"},
    FindingLimit{"noise", "code_values", {3, 6}, true, "", "deviation of single pixels at an eye distance of 105 px", "start"},
    FindingLimit{"compression", "share", {1.15, 1.35}, true, "CompressionArtifacts", "steps at the borders of JPEG blocks, of those elsewhere", "start"},
    FindingLimit{"resolution", "of_nyquist", {0.5, 0.35}, true, "", "finest detail that the pixels hold", "start"},
    FindingLimit{"over_exposed", "percent", {0.5, 2}, true, "OverExposurePrevention", "share of the skin with no detail left in the lights", "start"},
    FindingLimit{"hot_spot", "of_eye_distance2", {0.01, 0.03}, true, "OverExposurePrevention", "largest shine on the skin", "start"},
    FindingLimit{"under_exposed", "l_star", {35, 22}, true, "UnderExposurePrevention", "lightness of the cheeks", "start"},
    FindingLimit{"tonal_range", "l_star", {25, -inf}, true, "DynamicRange", "lightness between the darkest and the lightest of the face", "start"},
    FindingLimit{"face_light", "stops", {0.5, 0.9}, true, "IlluminationUniformity", "light across the face", "start"},
    FindingLimit{"natural_colour", "lab", {2, 5}, true, "NaturalColour", "distance of the cheeks' colour from that of skin", "OFIQ 1.0.3: a* 5 to 25, b* 5 to 35"},
    FindingLimit{"red_eye", "percent", {10, 15}, true, "", "share of a pupil that is red", "start"},
    FindingLimit{"backdrop_shadow", "percent", {10, 15}, true, "BackgroundUniformity", "depth of the person's shadow on the backdrop", "start"},
    FindingLimit{"stray_object", "percent", {0.3, 0.5}, true, "BackgroundUniformity", "share of the frame that something else before the backdrop takes", "start"},
    FindingLimit{"clothes_contrast", "percent", {8, 20}, true, "", "share of the shoulders' outline that melts into the backdrop", "start"},
    FindingLimit{"clothes_pattern", "share", {0.25, inf}, true, "", "density of edges on the chest", "start"},
    FindingLimit{"camera_too_near", "m", {1.0, -inf}, true, "", "distance of the camera", "start"},
};

}  // namespace

std::span<const FindingLimit> finding_limits() {
    return limits;
}

const FindingLimit* finding_limit(std::string_view name) {
    const auto found = std::ranges::find(limits, name, &FindingLimit::name);
    return found == limits.end() ? nullptr : &*found;
}

}  // namespace likeness
