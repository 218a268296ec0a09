// What else stands in the picture: a thing that was left there, or somebody who looks in.
#include "tests/gallery/recipes.h"
#include "tests/studio/draw/random.h"

#include <array>
#include <cmath>
#include <functional>

namespace studio {
namespace {

/// How much of a thing of some size covers a pixel, 0 … 1.
using Shape = std::function<float(float x, float y, float size)>;

float visible_share(const Plate& plate, const Shape& shape, float size) {
    constexpr int step = 4;  // of rows: the narrow things stand upright
    double sum = 0;
    int count = 0;
    for (int y = 0; y < plate.light.height; y += step)
        for (int x = 0; x < plate.light.width; ++x) {
            sum += static_cast<double>(shape(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f, size) * (1 - plate.known.person.at(x, y)));
            ++count;
        }
    return static_cast<float>(sum / count);
}

/// The size at which that share of the frame shows beside the person; all shapes grow with it.
float size_for(const Plate& plate, const Shape& shape, float share) {
    float least = 0, most = static_cast<float>(plate.light.height);
    for (int i = 0; i < 16; ++i) {
        const float middle = (least + most) / 2;
        (visible_share(plate, shape, middle) < share ? least : most) = middle;
    }
    return most;
}

/// 1 inside, 0 outside, one pixel soft; distances to the edges, positive inside.
float inside(std::initializer_list<float> edges) {
    float least = 1;
    for (const float edge : edges) least = std::min(least, clamp01(edge + 0.5f));
    return least;
}

/// A lamp stand, a poster on the wall, the back of a chair, a ball of a plant: one by the seed.
Shape make_shape(const Plate& plate, Random& chance) {
    const float width = static_cast<float>(plate.light.width), height = static_cast<float>(plate.light.height);
    const bool left = chance.chance(0.5);
    const float aside = chance.range(0.08f, 0.14f) * width, from_top = chance.range(0.05f, 0.2f) * height;
    const auto flipped = [=](float x) { return left ? x : width - x; };
    const View view = plate.view();
    const float chin = static_cast<float>(plate.known.pose.chin_y);
    switch (chance.pick(4)) {
        case 0: return [=](float x, float, float size) { return inside({size / 8 - std::abs(flipped(x) - aside)}); };
        case 1: return [=](float x, float y, float size) { return inside({flipped(x), size / 2 - flipped(x), y - from_top, from_top + 0.7f * size - y}); };
        case 2:
            return [=](float x, float y, float size) {
                // It stands behind the shoulders, wider than the neck, and grows up beside the head.
                const float half = 1.55f * view.iod, top = chin + 0.9f * view.iod - size / 3, corner = 0.35f * view.iod;
                const float u = std::abs(x - view.origin.x) - half + corner, v = top + corner - y;
                return u > 0 && v > 0 ? inside({corner - std::hypot(u, v)}) : inside({corner - u, y - top});
            };
        default: return [=](float x, float y, float size) { return inside({size / 4 - std::hypot(flipped(x) - 0.6f * aside, y - 2 * from_top)}); };
    }
}

}  // namespace

void leave_object(Plate& plate, float value, std::uint64_t seed) {
    Random chance(seed, "object");
    const Shape shape = make_shape(plate, chance);
    constexpr std::array<Rgb, 5> colours{Rgb{0.03f, 0.02f, 0.015f}, Rgb{0.22f, 0.12f, 0.06f}, Rgb{0.35f, 0.03f, 0.03f}, Rgb{0.16f, 0.17f, 0.18f}, Rgb{0.05f, 0.16f, 0.05f}};
    const Rgb colour = colours[static_cast<std::size_t>(chance.pick(5))];
    const float size = size_for(plate, shape, value / 100);
    for (int y = 0; y < plate.light.height; ++y)
        for (int x = 0; x < plate.light.width; ++x) {
            const float share = shape(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f, size) * (1 - plate.known.person.at(x, y));
            if (share <= 0) continue;
            const float light = 1.15f - 0.3f * static_cast<float>(y) / static_cast<float>(plate.light.height);
            Rgb& c = plate.light.at(x, y);
            c = lerp(c, colour * light, share);
        }
}

void let_second_person_in(Plate& plate, float value, std::uint64_t seed) {
    Random chance(seed, "company");
    const Grid<Rgb> before = plate.light;
    const View view = plate.view();
    const float top = plate.known.pose.crown_y ? static_cast<float>((*plate.known.pose.crown_y - plate.known.pose.eyes().y) / plate.known.pose.eye_distance()) : -2.0f;
    const float neck = plate.chin() + 0.25f;
    // The sitter's own head, mirrored, smaller and farther behind: it shows the asked share of the frame.
    double head = 0;
    const auto cover = [&](Vec2 p) {
        if (p.y < top - 0.1f || p.y > neck || std::abs(p.x) > 1.6f) return 0.0f;
        const Vec2 at = view.to_picture(p);
        return sample(plate.known.person, at.x, at.y) * smoothstep(neck, neck - 0.2f, p.y);
    };
    constexpr float step = 0.05f;
    for (float y = top; y < neck; y += step)
        for (float x = -1.6f; x < 1.6f; x += step) head += static_cast<double>(cover({x, y}) * step * step);
    const float width = static_cast<float>(plate.light.width), height = static_cast<float>(plate.light.height);
    const float iod = std::sqrt(value / 100 * width * height / static_cast<float>(head));
    const bool left = chance.chance(0.5);
    const float x0 = std::max(1.15f * iod, chance.range(0.10f, 0.13f) * width);
    const Vec2 eyes{left ? x0 : width - x0, view.origin.y + chance.range(-0.8f, 0.3f) * view.iod};
    const float light = chance.range(0.7f, 0.9f);
    const Plane person = plate.known.person;
    for (int y = 0; y < plate.light.height; ++y)
        for (int x = 0; x < plate.light.width; ++x) {
            const Vec2 p{(eyes.x - static_cast<float>(x) - 0.5f) / iod, (static_cast<float>(y) + 0.5f - eyes.y) / iod};
            if (p.y < top - 0.1f || p.y > neck || std::abs(p.x) > 1.6f) continue;
            const float share = cover(p) * (1 - person.at(x, y));
            if (share <= 0) continue;
            // As many places of the large head as a pixel of the small one covers.
            Rgb sum;
            constexpr int side = 4;
            for (int k = 0; k < side * side; ++k) {
                const Vec2 within{(static_cast<float>(k % side) + 0.5f) / side - 0.5f, (static_cast<float>(k / side) + 0.5f) / side - 0.5f};
                const Vec2 at = view.to_picture(p + within * (1 / iod));
                const int sx = std::clamp(static_cast<int>(at.x), 0, before.width - 1), sy = std::clamp(static_cast<int>(at.y), 0, before.height - 1);
                sum = sum + before.at(sx, sy) * (light / (side * side));
            }
            Rgb& c = plate.light.at(x, y);
            c = lerp(c, sum, share);
        }
}

}  // namespace studio
