#include "engine/portrait/check/checks.h"
#include "engine/preset/finding_limits.h"
#include "tests/portrait/check/seated.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace likeness;

namespace {

Seated in_cap(Seated::Colour colour) {
    Seated seated = seat();
    const Raster& person = seated.head.outline.person;
    const PointPx eyes = seated.head.pose.eyes();
    const double distance = seated.head.pose.eye_distance();
    seated.paint([&](PointPx at, Seated::Colour was) {
        const int x = static_cast<int>(eyes.x + at.x * distance), y = static_cast<int>(eyes.y + at.y * distance);
        return at.y < -0.9 && person.row(y)[x] ? colour : was;
    });
    return seated;
}

double ears_of(studio::HairStyle style) {
    studio::Sitter sitter = usual_sitter();
    sitter.hair.style = style;
    return *ears_visible(seat(sitter).study()).value;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(checking_stance)

BOOST_AUTO_TEST_CASE(a_head_that_faces_the_camera_passes) {
    BOOST_TEST(*head_yaw(seat().study()).value < finding_limit("head_yaw")->bounds.warn);
}

BOOST_AUTO_TEST_CASE(the_cameras_distance_follows_from_focal_length_and_eye_distance) {
    Seated seated = seat();
    seated.picture.exposure.focal_35mm = 85;
    // 99 of 900 pixels on a frame of 36 mm are 3.96 mm; eyes of 63 mm are then 85 / 3.96 · 63 mm away.
    const double share = seated.head.pose.eye_distance() / 900;

    BOOST_TEST(std::abs(*camera_too_near(seated.study()).value - 85 / (36 * share) * 0.063) < 1e-9);
    BOOST_TEST(std::abs(*camera_too_near(seated.study()).value - 1.35) < 0.02);
}

BOOST_AUTO_TEST_CASE(without_a_focal_length_there_is_nothing_to_judge) {
    const Measured measured = camera_too_near(seat().study());

    BOOST_TEST(!measured.value.has_value());
    BOOST_TEST(measured.says.empty());
}

BOOST_AUTO_TEST_CASE(a_blue_cap_is_seen_and_hair_is_none) {
    const Bounds bounds = finding_limit("head_covering")->bounds;

    BOOST_TEST(*head_covering(in_cap({40, 60, 150}).study()).value > bounds.warn);
    BOOST_TEST(*head_covering(in_cap({90, 60, 40}).study()).value < bounds.warn);
    BOOST_TEST(*head_covering(seat().study()).value < bounds.warn);
}

BOOST_AUTO_TEST_CASE(before_a_cluttered_backdrop_cloth_on_the_head_is_not_judged) {
    Seated seated = seat();
    seated.head.outline.person = {};

    BOOST_TEST(!head_covering(seated.study()).value.has_value());
}

BOOST_AUTO_TEST_CASE(long_hair_covers_the_ears_and_cropped_hair_does_not) {
    const Bounds bounds = finding_limit("ears_visible")->bounds;

    BOOST_TEST(ears_of(studio::HairStyle::cropped) > bounds.warn);
    BOOST_TEST(ears_of(studio::HairStyle::long_straight) < bounds.warn);
}

BOOST_AUTO_TEST_SUITE_END()
