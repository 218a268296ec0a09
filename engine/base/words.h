// What JSON says in codes ("crown_from_top", "held"), said to people in words of their language. The forms of sentences
// are translated by `local`; the codes that stand in them as values are translated here. Files and JSON keep the codes.
#pragma once

#include "engine/base/sentence.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

namespace likeness {

struct Word {
    std::string_view code;
    const char* says;  ///< English; scripts/messages collects it
};

/// Limits, what else a crop can collide with, verdicts, states and reasons; a state is its own word in English, because
/// people type it behind --state.
inline constexpr Word words_of_codes[] = {
    {"crown_from_top", "hair top from the top edge"},
    {"eyes_from_top", "eyes from the top edge"},
    {"eyes_from_bottom", "eyes from the bottom edge"},
    {"face_width", "face width"},
    {"head_height", "hair top to chin"},
    {"chin_from_bottom", "chin from the bottom edge"},
    {"eye_distance", "distance of the eyes"},
    {"off_centre", "eyes from the middle line"},
    {"roll", "tilt of the eye line"},
    {"single_face", "single face"},
    {"backdrop_colour", "colour of the backdrop"},
    {"backdrop_evenness", "unevenness of the backdrop"},
    {"head_cut", "head complete"},
    {"shoulders_level", "shoulders level"},
    {"clothes_contrast", "clothes like the backdrop"},
    {"clothes_pattern", "pattern of the clothes"},
    {"backdrop_shadow", "shadow on the backdrop"},
    {"stray_object", "something else in the picture"},
    {"focus", "focus"},
    {"motion", "motion"},
    {"resolution", "detail"},
    {"noise", "noise"},
    {"compression", "compression"},
    {"over_exposed", "too bright"},
    {"hot_spot", "shine on the skin"},
    {"under_exposed", "too dark"},
    {"tonal_range", "range of tones"},
    {"face_light", "uneven light on the face"},
    {"natural_colour", "colour cast"},
    {"red_eye", "red eyes"},
    {"eyes_open", "eyes open"},
    {"hair_over_eyes", "hair over the eyes"},
    {"glasses", "glasses"},
    {"lens_glare", "glare on the glasses"},
    {"dark_lenses", "tinted lenses"},
    {"frame_over_eyes", "frame over the eyes"},
    {"mouth_closed", "lips closed"},
    {"ears_visible", "ears visible"},
    {"head_covering", "head cover"},
    {"head_yaw", "facing the camera"},
    {"camera_too_near", "distance of the camera"},
    {"width", "width"},
    {"height", "height"},
    {"shape", "width to height"},
    {"bytes", "size of the file"},
    {"quality", "JPEG quality"},
    {"crop", "crop"},
    {"matte", "telling the person from the backdrop"},
    {"the photograph's top edge", "the photograph's top edge"},
    {"the photograph's bottom edge", "the photograph's bottom edge"},
    {"the photograph's left edge", "the photograph's left edge"},
    {"the photograph's right edge", "the photograph's right edge"},
    {"the photograph's width", "the photograph's width"},
    {"the photograph's height", "the photograph's height"},
    {"the photograph's corner", "the photograph's corner"},
    {"the photograph's resolution", "the photograph's resolution"},
    {"pass", "pass"},
    {"warn", "warning"},
    {"fail", "fail"},
    {"not_judged", "not judged"},
    {"arrived", "arrived"},
    {"settled", "settled"},
    {"keyframe", "keyframe"},
    {"held", "held"},
    {"bound", "bound"},
    {"rendered", "rendered"},
    {"superseded", "superseded"},
    {"aside", "aside"},
    {"expected", "expected"},
    {"waiting", "waiting"},
    {"captured", "captured"},
    {"retake", "retake"},
    {"no-show", "no-show"},
    {"delivered", "delivered"},
    {"no-keyframe", "no code was shown before"},
    {"unread-keyframe", "a code could not be read"},
    {"stranger", "the code is not on the roster"},
    {"other-event", "the code is of another job"},
    {"expired-code", "the code counts no more"},
    {"unknown-key", "the code's key is not here"},
    {"changed-code", "the code was read wrongly, or is forged"},
    {"foreign-code", "no capture code was shown"},
    {"outside-pattern", "the code is not like those of this job"},
    {"undecided-code", "what the code means could not be found out"},
    {"two-codes", "one frame shows two people's codes"},
    {"double-scan", "two people's codes before one sitting"},
    {"unreadable-frame", "a broken file may have shown a code"},
    {"missing-frame", "a missing frame may have shown a code"},
    {"unplaced-frame", "a frame without a place may have shown a code"},
    {"unsure-order", "the order is not sure"},
    {"other-camera", "the code was taken by another camera"},
    {"long-pause", "too long a pause"},
    {"too-many-exposures", "too many exposures after one code"},
    {"two-lanes", "the same person in two lanes"},
    {"desk-clock", "codes were scanned, and the difference of the clocks is not known"},
    {"near-scan", "too near to a scan at the desk"},
    {"no-show-card", "a no-show card, and yet somebody was photographed"},
    {"other-by-hand", "a frame before it was bound by hand to somebody else"},
    {"turned", "the photograph lies on its side"},
    {"religion", "religion"},
    {"medical", "a medical reason"},
    {"feature", "a feature of the face"},
    {"other", "another reason"},
    {"dark skin", "dark skin"},
    {"light skin", "light skin"},
    {"blue sky", "blue sky"},
    {"foliage", "foliage"},
    {"blue flower", "blue flower"},
    {"bluish green", "bluish green"},
    {"orange", "orange"},
    {"purplish blue", "purplish blue"},
    {"moderate red", "moderate red"},
    {"purple", "purple"},
    {"yellow green", "yellow green"},
    {"orange yellow", "orange yellow"},
    {"blue", "blue"},
    {"green", "green"},
    {"red", "red"},
    {"yellow", "yellow"},
    {"magenta", "magenta"},
    {"cyan", "cyan"},
    {"white", "white"},
    {"neutral 8", "neutral 8"},
    {"neutral 6.5", "neutral 6.5"},
    {"neutral 5", "neutral 5"},
    {"neutral 3.5", "neutral 3.5"},
    {"black", "black"},
    {"white balance", "white balance"},
    {"matrix", "matrix"},
    {"root polynomial", "root polynomial"},
    {"root polynomial, smoothed", "root polynomial, smoothed"},
};

/// Units stand behind a number; "bytes" and "of_width" mean another thing there than as a limit.
inline constexpr Word words_of_units[] = {
    {"px", "px"},
    {"mm", "mm"},
    {"bytes", "bytes"},
    {"faces", "faces"},
    {"de2000", "ΔE2000"},
    {"deg", "degrees"},
    {"of_width", "of the width"},
    {"of_height", "of the height"},
    {"ijg", "(IJG)"},
    {"stops", "stops"},
    {"l_star", "L*"},
    {"lab", "CIELAB"},
    {"code_values", "code values"},
    {"of_nyquist", "of what the pixels could hold"},
    {"of_eye_distance2", "of the squared eye distance"},
    {"score", "of 1"},
    {"share", "of 1"},
    {"percent", "%"},
    {"of_eye_distance", "of the eye distance"},
    {"m", "m"},
};

inline std::string phrase(std::string_view code, std::span<const Word> words = words_of_codes) {
    const auto found = std::ranges::find(words, code, &Word::code);
    return found == words.end() ? std::string(code) : local(Sentence{found->says, {}});
}

/// The same in English whatever the language of the door, as JSON has it.
inline std::string_view english_phrase(std::string_view code) {
    const auto found = std::ranges::find(words_of_codes, code, &Word::code);
    return found == std::end(words_of_codes) ? code : std::string_view(found->says);
}

/// Of a list such as "crown_from_top, face_width": each by itself. What is no code stays as it is.
inline std::string phrases(std::string_view codes) {
    constexpr std::string_view comma = ", ";
    std::string out;
    for (std::size_t at = 0; at <= codes.size();) {
        const std::size_t end = std::min(codes.find(comma, at), codes.size());
        out += (at == 0 ? "" : local(sentence(", "))) + phrase(codes.substr(at, end - at));
        at = end + comma.size();
    }
    return out;
}

/// A sentence about codes, such as "fails: {}", in the language of the door.
inline std::string told(Sentence said) {
    for (std::string& value : said.values) value = phrases(value);
    return local(said);
}

/// "2.3 px"; a Chinese unit in brackets stands close to its number.
inline std::string with_unit(const std::string& number, std::string_view unit) {
    const std::string words = phrase(unit, words_of_units);
    return number + (words.starts_with("（") ? "" : " ") + words;
}

/// For data that brings its own Chinese, such as a preset's title: the catalogue in use translates "en" by its name.
inline bool speaks_chinese() {
    return local(sentence("en")) == "zh_CN";
}

}  // namespace likeness
