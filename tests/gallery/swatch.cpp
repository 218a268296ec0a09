#include "tests/gallery/swatch.h"

#include <cmath>
#include <vector>

namespace studio {
namespace {

Rgb median(std::vector<Rgb>& colours, Rgb otherwise) {
    if (colours.empty()) return otherwise;
    const auto middle = colours.begin() + static_cast<std::ptrdiff_t>(colours.size() / 2);
    std::nth_element(colours.begin(), middle, colours.end(), [](Rgb a, Rgb b) { return luminance(a) < luminance(b); });
    return *middle;
}

void collect(const Plate& plate, Vec2 lo, Vec2 hi, std::vector<Rgb>& colours) {
    const View view = plate.view();
    const Window w = view.window(lo, hi);
    for (int y = w.y0; y < w.y1; ++y)
        for (int x = w.x0; x < w.x1; ++x) {
            const Vec2 p = view.to_face(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f);
            if (p.x >= lo.x && p.x < hi.x && p.y >= lo.y && p.y < hi.y) colours.push_back(plate.light.at(x, y));
        }
}

constexpr Rgb dark_brown{0.020f, 0.015f, 0.012f};

}  // namespace

Rgb median_colour(const Plate& plate, Vec2 lo, Vec2 hi) {
    std::vector<Rgb> colours;
    collect(plate, lo, hi, colours);
    return median(colours, {});
}

Rgb skin_of(const Plate& plate) {
    std::vector<Rgb> colours;
    collect(plate, {-0.65f, 0.42f}, {-0.35f, 0.72f}, colours);
    collect(plate, {0.35f, 0.42f}, {0.65f, 0.72f}, colours);
    return median(colours, {});
}

Rgb hair_of(const Plate& plate) {
    const likeness::Pose& pose = plate.known.pose;
    constexpr float usual_top = -1.75f;
    const float top = pose.crown_y ? static_cast<float>((*pose.crown_y - pose.eyes().y) / pose.eye_distance()) : usual_top;
    std::vector<Rgb> colours;
    collect(plate, {-0.3f, top + 0.12f}, {0.3f, top + 0.35f}, colours);
    return median(colours, dark_brown);
}

Rgb backdrop_of(const Plate& plate) {
    std::vector<Rgb> colours;
    for (int y = 0; y < plate.light.height; y += 4)
        for (int x = 0; x < plate.light.width; x += 4)
            if (plate.known.person.at(x, y) < 0.01f) colours.push_back(plate.light.at(x, y));
    return median(colours, {});
}

float lightness(float luminance) {
    return luminance > 216.0f / 24389 ? 116 * std::cbrt(luminance) - 16 : luminance * 24389.0f / 27;
}

float luminance_of(float lightness) {
    const float t = (lightness + 16) / 116;
    return lightness > 8 ? t * t * t : lightness * 27.0f / 24389;
}

}  // namespace studio
