#include "tests/portrait/check/seated.h"

#include "tests/fakes/said.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

namespace likeness {

studio::Sitter usual_sitter(std::uint64_t seed) {
    return studio::make_sitter(seed, {.glasses = 0, .beard = 0, .far = 0, .hair = studio::HairStyle::cropped});
}

studio::Scene usual_scene() {
    studio::Scene scene;
    scene.gaze_x = 0, scene.gaze_y = 0;
    return scene;
}

Seated seat(const studio::Sitter& sitter, const studio::Scene& scene) {
    constexpr SizePx size{600, 900};
    const studio::Drawn drawn = studio::draw(sitter, scene, size);
    const studio::Truth truth = drawn.truth(size);
    Seated seated;
    seated.picture.pixels = studio::photograph(drawn, size, {.seed = sitter.seed, .noise = 1});
    seated.picture.full = size;
    Pose& pose = seated.head.pose;
    pose.left_eye = truth.left_eye, pose.right_eye = truth.right_eye;
    pose.chin_y = truth.chin_y, pose.crown_y = truth.crown_y, pose.roll_deg = truth.roll_deg;
    pose.face_left_x = truth.face_left_x, pose.face_right_x = truth.face_right_x;
    pose.confidence = 0.95;
    Outline& outline = seated.head.outline;
    outline.scale = 1;
    outline.person = Raster(size, 1);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) outline.person.row(y)[x] = drawn.alpha.at(x, y) > 0.5F ? 255 : 0;
    return seated;
}

void Seated::paint(const std::function<Colour(PointPx, Colour)>& brush) {
    const double distance = head.pose.eye_distance();
    const PointPx eyes = head.pose.eyes();
    for (int y = 0; y < picture.pixels.height(); ++y)
        for (int x = 0; x < picture.pixels.width(); ++x) {
            std::uint8_t* pixel = picture.pixels.row(y) + 3 * x;
            const Colour now = brush({(x + 0.5 - eyes.x) / distance, (y + 0.5 - eyes.y) / distance}, {double(pixel[0]), double(pixel[1]), double(pixel[2])});
            for (std::size_t c = 0; c < 3; ++c) pixel[c] = static_cast<std::uint8_t>(std::clamp(now[c], 0.0, 255.0));
        }
}

Study Seated::study() const {
    ColourConverter colours;
    auto made = likeness::study(colours, picture, "a.jpg", head);
    BOOST_REQUIRE_MESSAGE(made.has_value(), said(made));
    return std::move(made).value();
}

}  // namespace likeness
