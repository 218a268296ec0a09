#include "scene.h"

#include "random.h"

namespace studio {

Scene make_scene(std::uint64_t seed, const SceneOptions& options) {
    Random chance(seed, "scene");
    Scene s;
    s.backdrop = options.backdrop;
    s.falloff = chance.range(0.02f, 0.10f);
    s.contact = chance.range(0.0f, 0.12f);
    s.vignette = chance.range(0.0f, 0.08f);
    s.key = chance.range(0.64f, 0.76f);
    s.fill = chance.range(0.28f, 0.40f);
    s.ambient = chance.range(0.21f, 0.27f);
    s.side = chance.chance(0.7) ? -1.0f : 1.0f;
    s.eye_distance = chance.range(0.150f, 0.185f);
    s.eye_height = chance.range(0.405f, 0.450f);
    s.aside = chance.range(-0.012f, 0.012f);
    s.roll_deg = chance.range(-options.roll_spread_deg, options.roll_spread_deg);
    s.yaw = chance.range(-options.turn_spread, options.turn_spread);
    s.pitch = chance.range(-options.turn_spread, options.turn_spread);
    s.gaze_x = chance.range(-options.gaze_spread, options.gaze_spread);
    s.gaze_y = chance.range(-options.gaze_spread, options.gaze_spread) * 0.5f;
    return s;
}

Scene next_exposure(const Scene& before, std::uint64_t seed) {
    Random chance(seed, "exposure");
    Scene s = before;
    s.aside += chance.range(-0.006f, 0.006f);
    s.eye_height += chance.range(-0.004f, 0.004f);
    s.roll_deg += chance.range(-0.8f, 0.8f);
    s.yaw += chance.range(-0.012f, 0.012f);
    s.pitch += chance.range(-0.010f, 0.010f);
    s.gaze_x = chance.range(-0.015f, 0.015f);
    s.lids = 1;
    return s;
}

}  // namespace studio
