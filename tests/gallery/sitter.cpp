#include "tests/gallery/sitter.h"

#include "tests/studio/draw/portrait.h"

#include <cstdlib>

namespace studio {

const Plate& good_photograph() {
    static const Plate plate = [] {
        constexpr likeness::SizePx size{500, 750};
        const Drawn drawn = draw(make_sitter(41, {.glasses = 0, .beard = 0}), make_scene(41, {.backdrop = {100, 190, 250}}), size);
        const Truth truth = drawn.truth(size);
        likeness::Pose pose;
        pose.left_eye = truth.left_eye, pose.right_eye = truth.right_eye;
        pose.crown_y = truth.crown_y, pose.chin_y = truth.chin_y;
        pose.face_left_x = truth.face_left_x, pose.face_right_x = truth.face_right_x;
        pose.roll_deg = truth.roll_deg;
        Plane clothes(size.width, size.height);
        for (std::size_t i = 0; i < clothes.values.size(); ++i) clothes.values[i] = drawn.matter.values[i] == Matter::cloth ? 1.0f : 0.0f;
        return expose(photograph(drawn, size, {.seed = 41, .noise = 1.0f}), {.pose = pose, .person = drawn.alpha, .clothes = clothes});
    }();
    return plate;
}

Plate plain_plate(likeness::SizePx size, std::uint8_t r, std::uint8_t g, std::uint8_t b) {
    likeness::Raster raster(size, 3);
    for (std::size_t i = 0; i < raster.samples().size(); i += 3)
        raster.samples()[i] = r, raster.samples()[i + 1] = g, raster.samples()[i + 2] = b;
    likeness::Pose pose;
    const double distance = 0.2 * size.width;
    pose.right_eye = {0.5 * size.width - distance / 2, 0.45 * size.height};
    pose.left_eye = {0.5 * size.width + distance / 2, 0.45 * size.height};
    pose.chin_y = pose.eyes().y + 1.8 * distance;
    pose.face_left_x = 0.5 * size.width - 1.09 * distance;
    pose.face_right_x = 0.5 * size.width + 1.09 * distance;
    return expose(raster, {.pose = pose});
}

double difference(const likeness::Raster& a, const likeness::Raster& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.samples().size(); ++i) sum += std::abs(a.samples()[i] - b.samples()[i]);
    return sum;
}

double mean_light(const Plate& plate) {
    double sum = 0;
    for (const Rgb c : plate.light.values) sum += static_cast<double>(luminance(c));
    return sum / static_cast<double>(plate.light.values.size());
}

double light_variance(const Plate& plate) {
    const double mean = mean_light(plate);
    double sum = 0;
    for (const Rgb c : plate.light.values) sum += (static_cast<double>(luminance(c)) - mean) * (static_cast<double>(luminance(c)) - mean);
    return sum / static_cast<double>(plate.light.values.size());
}

}  // namespace studio
