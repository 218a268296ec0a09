// Drawn keyframes with everything that befalls a phone before a camera, and how hard each is, by formula.
#pragma once

#include "tests/studio/draw/keyframe.h"

#include <cstdint>
#include <string>

namespace bench {

constexpr likeness::SizePx frame_size{4000, 6000};

struct Keyframe {
    std::string text;
    studio::KeyframeOptions options;
    bool held = false;         ///< beside the face of the one who shows it, and then in true proportion or nearer; else no face is sharp
    std::uint64_t sitter = 0;  ///< whose face

    // How hard it is.
    double size = 0;      ///< side of the symbol, of the frame's shorter edge
    double tilt_deg = 0;  ///< between the glass and the sensor
    double blur = 0;      ///< standard deviation of defocus and motion together, modules
    double glare = 0;     ///< share of the symbol where the lamp leaves less than 3 : 1 between light and dark, in light
    double contrast = 0;  ///< light to dark, in light, in the middle of what the lamp leaves alone
    bool whole = true;    ///< inside the frame, with half of its quiet zone

    /// What must be read: ≥ 15 % of the edge, whole, blur ≤ 0.35 module, glare ≤ 15 %, contrast ≥ 3 : 1, tilt ≤ 45°.
    bool in_range() const { return size >= 0.15 && whole && blur <= 0.35 && glare <= 0.15 && contrast >= 3 && tilt_deg <= 45; }
};

/// The same number, the same keyframe.
Keyframe make_keyframe(std::uint64_t number);

/// 8-bit sRGB, `frame_size`.
likeness::Raster draw(const Keyframe&);

}  // namespace bench
