// A scene: what the studio did for one frame. The same sitter in another scene is another exposure of the same person.
#pragma once

#include <array>
#include <cstdint>

namespace studio {

struct Scene {
    // The backdrop.
    std::array<std::uint8_t, 3> backdrop{67, 142, 219};  ///< sRGB
    float falloff = 0.05f;   ///< darkening towards the rim, share of light: .02-.16 is a usual studio
    float gradient = 0;      ///< a clear unevenness that a strict registrar refuses; 0 none, 1 plain to see
    float shadow = 0;        ///< a hard cast shadow beside the head; 0 none, 1 strong
    float contact = 0.06f;   ///< the soft natural shadow of the sitter on the backdrop, 0-.3
    float vignette = 0.04f;  ///< of the lens, 0-.14

    // The light: shares of white.
    float key = 0.70f;
    float fill = 0.34f;
    float ambient = 0.24f;
    float side = -1;  ///< the key stands to the picture's left (-1) or right (1)

    // How the sitter sits.
    float eye_distance = 0.165f;  ///< share of the picture's width, .150-.185
    float eye_height = 0.43f;     ///< share of the picture's height, from the top, .40-.455
    float aside = 0;              ///< eyes' middle right of the picture's middle, share of the width
    float roll_deg = 0;           ///< clockwise in the picture
    float yaw = 0;                ///< -.07 .. .07
    float pitch = 0;              ///< -.07 .. .07
    float gaze_x = 0;             ///< IOD, both eyes look aside
    float gaze_y = 0;
    float lids = 1;  ///< opening of the lids: 1 open, .6 narrow, .3 a blink
};

struct SceneOptions {
    std::array<std::uint8_t, 3> backdrop{67, 142, 219};  ///< sRGB
    float roll_spread_deg = 2;                           ///< roll is drawn within plus and minus this
    float turn_spread = 0.05f;                           ///< so are yaw and pitch
    float gaze_spread = 0.012f;                          ///< IOD
};

/// A usual frame: framing, light and pose drawn within their ranges; no fault (gradient, shadow, blink) in it.
Scene make_scene(std::uint64_t seed, const SceneOptions& options = {});

/// The same sitting, another exposure: only pose and gaze move, a little.
Scene next_exposure(const Scene& before, std::uint64_t seed);

}  // namespace studio
