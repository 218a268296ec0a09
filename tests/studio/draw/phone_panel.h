// What the phone shows: an invented page with a capture code on a white card. No words, bars stand for text.
#pragma once

#include "engine/picture/raster.h"
#include "tests/studio/draw/keyframe.h"

#include <string_view>

namespace studio {

/// The panel, `width` pixels wide, 2340/1080 times as high, RGB. Uses the options' `seed` and `dark_mode` only.
likeness::Raster draw_phone_panel(std::string_view code_text, const KeyframeOptions& options, int width);

/// Where its code stands, in shares of the panel's width and height; without the quiet zone.
likeness::BoxPx code_on_panel(const KeyframeOptions& options);

}  // namespace studio
