#include "engine/preset/finding_limits.h"

#include <algorithm>
#include <array>
#include <utility>

namespace likeness {

namespace {

constexpr double inf = never_fails;

// "start": a first choice that no document gives, to be moved by what is measured on good and on spoilt photographs.
constexpr std::string_view measured = "measured on 147 drawn heads and 22 real portraits, 65 of them spoilt as well, 2026-11-26";
constexpr std::string_view of_outline = "measured on 60 drawn heads and the same ones spoilt, 2026-11-26";
constexpr std::string_view of_parts = "measured on 67 real and 60 drawn good photographs and the same ones spoilt, 2026-11-26";

constexpr std::array limits{
    FindingLimit{"head_cut", "of_eye_distance", {0.05, 0.10}, true, "HeadSize", "how wide the frame's edge cuts the head", of_outline},
    FindingLimit{"head_yaw", "deg", {8, 14}, true, "HeadPoseYaw", "how far the head is turned aside, at least", of_parts},
    FindingLimit{"shoulders_level", "deg", {5, inf}, true, "", "tilt of the shoulders", "start"},
    FindingLimit{"eyes_open", "score", {0.5, 0.35}, true, "EyesOpen", "how surely the eyes look open", of_parts},
    FindingLimit{"hair_over_eyes", "percent", {11, 15}, true, "EyesVisible", "share of an eye and what is about it under lines of hair", of_parts},
    FindingLimit{"ears_visible", "percent", {3, -inf}, false, "", "share of an ear's place that shows skin", of_parts},
    FindingLimit{"mouth_closed", "of_eye_distance", {0.035, 0.052}, true, "MouthClosed", "gap between the lips", of_parts},
    FindingLimit{"glasses", "score", {0.09, inf}, false, "", "how clear the rims of glasses are", of_parts},
    FindingLimit{"lens_glare", "percent", {1.8, 4.5}, true, "EyesVisible", "share of a lens under a reflection", of_parts},
    FindingLimit{"dark_lenses", "share", {0.7, 0.61}, true, "EyesVisible", "light of the skin behind a lens, of that of the cheek", of_parts},
    FindingLimit{"frame_over_eyes", "of_eye_distance", {0.15, 0.13}, true, "EyesVisible", "distance of the frame of glasses from an eye's middle; 1: none near", of_parts},
    FindingLimit{"head_covering", "share", {0.3, inf}, true, "NoHeadCoverings", "share of the head's top in colours that neither hair nor skin has", of_parts},
    FindingLimit{"focus", "px", {0.95, 1.15}, true, "Sharpness", "blur of edges about the eyes, at an eye distance of 105 px", measured},
    FindingLimit{"motion", "px", {1.1, 1.28}, true, "Sharpness", "blur along one direction beyond that across it, at an eye distance of 105 px", measured},
    FindingLimit{"noise", "code_values", {1.8, 3.5}, true, "", "deviation of single pixels at an eye distance of 105 px", measured},
    FindingLimit{"compression", "ijg", {70, 60}, true, "CompressionArtifacts", "JPEG quality of the file, or of what it was made from", measured},
    FindingLimit{"resolution", "of_nyquist", {0.64, 0.585}, true, "", "finest detail about the eyes, of what the pixels could hold", measured},
    FindingLimit{"over_exposed", "percent", {0.5, 2}, true, "OverExposurePrevention", "share of the face with no detail left in the lights", measured},
    FindingLimit{"hot_spot", "of_eye_distance2", {0.012, 0.03}, true, "OverExposurePrevention", "largest shine on the skin", measured},
    FindingLimit{"under_exposed", "l_star", {63, 60}, true, "UnderExposurePrevention", "lightness of the cheeks, as fair skin would have it", measured},
    FindingLimit{"tonal_range", "l_star", {40, 33}, true, "DynamicRange", "lightness between the pupils and the lightest of eyes and cheeks", measured},
    FindingLimit{"face_light", "stops", {0.4, 0.5}, true, "IlluminationUniformity", "light on one half of the face, beyond the other", measured},
    FindingLimit{"natural_colour", "lab", {3.4, 4.4}, true, "NaturalColour", "cast on skin and the white of the eyes", measured},
    FindingLimit{"red_eye", "percent", {6, 12}, true, "", "share of a pupil that is red", measured},
    FindingLimit{"backdrop_shadow", "percent", {9, 12.5}, true, "BackgroundUniformity", "depth of the person's shadow on the backdrop", of_outline},
    FindingLimit{"stray_object", "percent", {0.3, 0.5}, true, "BackgroundUniformity", "share of the frame that something else before the backdrop takes", of_outline},
    FindingLimit{"clothes_contrast", "percent", {8, 20}, true, "", "share of the shoulders' outline that melts into the backdrop", of_outline},
    FindingLimit{"clothes_pattern", "share", {0.25, inf}, true, "", "density of edges on the chest", "start"},
    FindingLimit{"camera_too_near", "m", {1.0, -inf}, true, "", "distance of the camera", "start"},
};

// Findings whose limits stand elsewhere: in the preset's own keys, or nowhere, as one face is one face.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> others{{
    {"single_face", "SingleFacePresent"},
    {"roll", "HeadPoseRoll"},
    {"eye_distance", "InterEyeDistance"},
    {"head_height", "HeadSize"},
    {"eyes_from_top", "MarginAboveOfTheFaceImage"},
    {"eyes_from_bottom", "MarginBelowOfTheFaceImage"},
    {"backdrop_evenness", "BackgroundUniformity"},
}};

}  // namespace

std::span<const FindingLimit> finding_limits() {
    return limits;
}

const FindingLimit* finding_limit(std::string_view name) {
    const auto found = std::ranges::find(limits, name, &FindingLimit::name);
    return found == limits.end() ? nullptr : &*found;
}

std::string_view iso_component(std::string_view finding) {
    if (const FindingLimit* limit = finding_limit(finding)) return limit->iso;
    const auto found = std::ranges::find(others, finding, [](const auto& row) { return row.first; });
    return found == others.end() ? std::string_view() : found->second;
}

}  // namespace likeness
