// Strands that hang over the eyes until they cover the asked share of both.
#include "tests/gallery/recipes.h"
#include "tests/gallery/swatch.h"
#include "tests/studio/draw/random.h"
#include "tests/studio/draw/stroke.h"

#include <array>

namespace studio {
namespace {

// An eye's box, grown as OFIQ grows it: by a twentieth of the eye distance.
constexpr Vec2 box{0.30f, 0.14f};

float covered(const Layer& layer, const View& view, float side) {
    const Window w = view.window(Vec2{side, 0} - box, Vec2{side, 0} + box);
    float sum = 0, count = 0;
    for (int y = w.y0; y < w.y1; ++y)
        for (int x = w.x0; x < w.x1; ++x) {
            const Vec2 p = view.to_face(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f) - Vec2{side, 0};
            if (std::abs(p.x) >= box.x || std::abs(p.y) >= box.y) continue;
            sum += layer.at(x, y).a;
            count += 1;
        }
    return count > 0 ? sum / count : 1;
}

/// One strand from the hairline down across the eye, a cubic Bézier; `sweep` leans all of them to one side.
void hang(Layer& layer, const View& view, float side, float sweep, Rgb colour, Random& chance) {
    const float end = side + chance.range(-0.38f, 0.38f), start = end * 0.75f - sweep + 0.25f * chance.normal();
    const float root = -1.22f + 0.18f * square(start) + 0.10f * chance.normal();
    const std::array<Vec2, 4> curve{Vec2{start, root}, Vec2{start + chance.range(-0.1f, 0.1f), lerp(root, 0, 0.4f)},
                                    Vec2{end + chance.range(-0.12f, 0.12f), -0.25f}, Vec2{end, chance.range(0.10f, 0.45f)}};
    const float radius = chance.range(0.0025f, 0.010f) * view.iod, bright = chance.range(0.7f, 1.8f);
    std::array<Dab, 17> dabs;
    for (std::size_t i = 0; i < dabs.size(); ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(dabs.size() - 1), s = 1 - t;
        const Vec2 p = curve[0] * (s * s * s) + curve[1] * (3 * s * s * t) + curve[2] * (3 * s * t * t) + curve[3] * (t * t * t);
        const float gleam = 1 + 0.8f * bump(p.x, p.y, p.x, -0.6f, 1, 0.25f);  // a ring of light goes round the head
        dabs[i] = {view.to_picture(p), radius * std::min(1.0f, 4 * t) * (1 - 0.6f * t), colour * (bright * gleam)};
    }
    stroke(layer, dabs, 0.9f);
}

}  // namespace

void let_hair_fall(Plate& plate, float value, std::uint64_t seed) {
    const View view = plate.view();
    const Rgb colour = hair_of(plate);
    Layer layer(plate.light.width, plate.light.height);
    constexpr int most = 600;
    const float sweep = Random(seed, "fringe").range(-0.35f, 0.35f);
    for (const float side : {-0.5f, 0.5f}) {
        Random chance(seed, side < 0 ? "right fringe" : "left fringe");
        for (int i = 0; i < most; ++i) {
            if (i % 4 == 0 && covered(layer, view, side) >= value / 100) break;
            hang(layer, view, side, sweep, colour, chance);
        }
    }
    for (std::size_t i = 0; i < layer.values.size(); ++i) {
        const Rgba paint = layer.values[i];
        if (paint.a > 0) plate.light.values[i] = plate.light.values[i] * (1 - paint.a) + Rgb{paint.r, paint.g, paint.b};
    }
}

}  // namespace studio
