// A drawn keyframe: a hand holds a phone before the camera, the phone shows a capture code. All of it comes from
// formulas, so the studio knows the truth about each frame. Called by the shoot and by tests of `mark` and `identify`.
#pragma once

#include "engine/base/measure.h"
#include "engine/picture/raster.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace studio {

/// Lengths in «px of 6000» are pixels of a frame 6000 rows high; smaller frames get proportionally less.
struct KeyframeOptions {
    double height_share = 0.45;   ///< the phone's height, of the frame's
    double centre_x = 0.5;        ///< the phone's middle, of the frame's width
    double centre_y = 0.5;        ///< the phone's middle, of the frame's height
    double roll = 0;              ///< degrees, clockwise
    double tilt_x = 0;            ///< how far the right side comes forward, phone widths a phone width: the sine of its turn
    double tilt_y = 0;            ///< how far the bottom comes forward, phone widths a phone width
    double brightness = 1;        ///< of the panel; 1 shows it as drawn, above it clips as real screens do
    double glare = 0;             ///< a lamp mirrored in the glass, of full white; 0 is none
    double glare_place = 0.5;     ///< where it crosses the panel's middle, of the panel's width
    double glare_width = 0.1;     ///< of the panel's width
    double glare_lean = 0;        ///< panel widths it moves from top to bottom
    double blur = 0.7;            ///< standard deviation, px of 6000
    double smear = 0;             ///< length of the hand's movement during the exposure, px of 6000
    double moire = 0;             ///< depth, 0 to 0.22
    double moire_pitch = 1250;    ///< display dots a panel's width
    double dirt = 0;              ///< share of the glass under smears and specks; about that, by chance
    double noise = 0.9;           ///< standard deviation in steps of 255
    bool dark_mode = false;       ///< the page around the code's white card is dark
    bool left_hand = false;       ///< the thumb is on the picture's left side; a right hand's on the right
    std::array<std::uint8_t, 3> skin = {222, 180, 152};      ///< sRGB of the hand
    std::array<std::uint8_t, 3> clothes = {52, 60, 82};      ///< sRGB of sleeve and sitter
    std::array<std::uint8_t, 3> backdrop = {196, 208, 224};  ///< sRGB of the studio's backdrop
    std::uint64_t seed = 0;       ///< for everything without a member: the page's bars, the fingers, the noise
};

enum class KeyframeQuality {
    good,  ///< a reader should get the text
    bad,   ///< dimmed, mirrored and moved: plainly a phone with a code, yet never to be read
};

/// What one hand does by chance; the same seed gives the same options. The backdrop stays as above.
KeyframeOptions make_keyframe_options(std::uint64_t seed, KeyframeQuality quality);

/// An upright 8-bit sRGB picture of `full` pixels. Same arguments, same bytes. `full` is higher than wide.
/// The text becomes a QR code (UTF-8, level M); an empty text, or one that no QR code holds, leaves the card blank.
likeness::Raster draw_keyframe(std::string_view code_text, const KeyframeOptions& options, likeness::SizePx full);

/// The same hand and phone, without noise, over a photograph that is there: somebody shows the code and their face at once.
/// From the phone down everything is smeared.
void hold_phone(likeness::Raster& photograph, std::string_view code_text, const KeyframeOptions& options);

/// Where the symbol's corners are in a frame of `full` pixels, without the quiet zone: top left, top right, bottom right and bottom
/// left of the code as it stands upright. They may lie outside the frame.
std::array<likeness::PointPx, 4> code_corners(const KeyframeOptions& options, likeness::SizePx full);

}  // namespace studio
