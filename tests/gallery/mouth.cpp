// Lips that part: the lower jaw goes down, and between the lips it is dark, or there are teeth.
#include "tests/gallery/recipes.h"
#include "tests/gallery/swatch.h"
#include "tests/studio/draw/random.h"

#include <cmath>

namespace studio {
namespace {

constexpr float half_width = 0.34f;

/// The line between the lips is the darkest row where a mouth can be.
float mouth_line(const Plate& plate) {
    float best = 1.1f, darkest = 9;
    for (float y = 0.98f; y < 1.26f; y += 0.01f) {
        const float light = luminance(median_colour(plate, {-0.2f, y - 0.012f}, {0.2f, y + 0.012f}));
        if (light < darkest) darkest = light, best = y;
    }
    return best;
}

}  // namespace

void open_mouth(Plate& plate, float value, std::uint64_t seed) {
    Random chance(seed, "mouth");
    const bool teeth = chance.chance(0.5);
    const Rgb skin = skin_of(plate), enamel = Rgb{0.80f, 0.76f, 0.66f} * std::min(1.0f, 0.35f + luminance(skin) * 1.6f);
    const Rgb cavity = Rgb{0.030f, 0.010f, 0.009f};
    const View view = plate.view();
    const Grid<Rgb> before = plate.light;
    const float line = mouth_line(plate), end = plate.chin() + 0.45f;
    const auto fading = [&](float y) { return 1 - smoothstep(line + 0.15f, end, y); };
    const Window w = view.window({-1.3f, line - 0.05f}, {1.3f, end});
    for (int y = w.y0; y < w.y1; ++y)
        for (int x = w.x0; x < w.x1; ++x) {
            const Vec2 p = view.to_face(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f);
            if (p.y <= line || p.y >= end) continue;
            // The corners stay; away from the mouth the whole jaw comes along, fading towards the cheeks and the neck.
            const float u = p.x / half_width;
            const float gap = value * std::max(0.0f, 1 - u * u);
            const float jaw = value * 0.55f * bell(square(p.x / 0.9f)) * smoothstep(line, line + 0.5f, p.y);
            const float below = p.y - line;
            Rgb& c = plate.light.at(x, y);
            if (below < gap) {
                const float edge = clamp01(std::min(below, gap - below) * view.iod + 0.5f);
                Rgb inside = cavity;
                if (teeth && below < 0.55f * gap) {
                    const float slot = std::abs(std::remainder(p.x, 0.085f)) / 0.0425f;  // between the teeth it is darker
                    inside = enamel * (1 - 0.5f * square(u)) * (1 - 0.35f * smoothstep(0.85f, 1.0f, 1 - slot));
                }
                c = lerp(c, inside, edge);
                continue;
            }
            const float shift = std::max(gap, jaw) * fading(p.y);
            const float from = std::max(line, p.y - std::min(shift, below));
            c = sampled(before, view.to_picture({p.x, from}));
        }
    plate.known.pose.chin_y += static_cast<double>(value * fading(plate.chin()) * view.iod);
}

}  // namespace studio
