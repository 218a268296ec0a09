#include "backdrop.h"

namespace studio {

Grid<Rgb> paint_backdrop(const Easel& e) {
    const Scene& scene = e.scene;
    const Rgb colour = srgb(scene.backdrop[0], scene.backdrop[1], scene.backdrop[2]);
    constexpr int step = 4;
    const float small = e.view.iod / step;
    const Plane person = cover(e.person, step);
    Plane contact = person;
    blur(contact, 0.20f * small);
    Plane hard = person;
    if (scene.shadow > 0) blur(hard, 0.055f * small);
    const float side = -scene.side;  // shadows fall away from the key
    Grid<Rgb> out(e.view.width, e.view.height);
    for (int y = 0; y < out.height; ++y) {
        Rgb* row = out.row(y);
        const float v = (static_cast<float>(y) + 0.5f) / static_cast<float>(out.height) - 0.45f;
        const float sy = (static_cast<float>(y) + 0.5f) / step;
        for (int x = 0; x < out.width; ++x) {
            const float u = (static_cast<float>(x) + 0.5f) / static_cast<float>(out.width) - 0.5f;
            const float sx = (static_cast<float>(x) + 0.5f) / step;
            float light = 1 - scene.falloff * (1.6f * u * u + 1.4f * v * v + 0.35f * side * u);
            light *= 1 - scene.gradient * (0.30f + 0.62f * side * u + 0.45f * v);
            if (scene.contact > 0)
                light *= 1 - scene.contact * sample(contact, sx - 0.30f * side * small, sy - 0.18f * small);
            if (scene.shadow > 0)
                light *= 1 - 0.72f * scene.shadow * sample(hard, sx - 0.46f * side * small, sy - 0.13f * small);
            row[x] = colour * light;
        }
    }
    return out;
}

}  // namespace studio
