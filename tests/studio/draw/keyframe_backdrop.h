// What is far behind the phone: the studio's backdrop and the sitter before it, both out of focus.
#pragma once

#include "tests/studio/draw/keyframe.h"
#include "tests/studio/draw/keyframe_colour.h"

#include <vector>

namespace studio {

/// A small picture meant to be enlarged smoothly; it shows nothing sharp.
struct BackdropLayer {
    likeness::SizePx size;
    std::vector<ScreenColour> pixels;

    const ScreenColour* row(int y) const {
        return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width);
    }
};

/// For a frame of `full` pixels.
BackdropLayer draw_backdrop(const KeyframeOptions& options, likeness::SizePx full);

}  // namespace studio
