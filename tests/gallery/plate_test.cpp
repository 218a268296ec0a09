#include "tests/gallery/sitter.h"

#include <boost/test/unit_test.hpp>

using namespace studio;

BOOST_AUTO_TEST_SUITE(plate)

BOOST_AUTO_TEST_CASE(what_is_exposed_and_developed_is_the_same_picture) {
    likeness::Raster all({256, 3}, 3);
    for (int x = 0; x < 256; ++x)
        for (int y = 0; y < 3; ++y) all.row(y)[3 * x + y] = static_cast<std::uint8_t>(x);

    BOOST_TEST((develop(expose(all, {})) == all));
}

BOOST_AUTO_TEST_CASE(the_eyes_are_half_a_unit_from_the_middle) {
    likeness::Pose pose;
    pose.right_eye = {100, 200}, pose.left_eye = {160, 280};
    const View view = view_of(pose, {400, 400});

    const Vec2 left = view.to_face(160, 280), right = view.to_face(100, 200);

    BOOST_TEST(left.x == 0.5f, boost::test_tools::tolerance(1e-5f));
    BOOST_TEST(right.x == -0.5f, boost::test_tools::tolerance(1e-5f));
    BOOST_TEST((std::abs(left.y) < 1e-5f && std::abs(right.y) < 1e-5f));
}

BOOST_AUTO_TEST_CASE(a_crop_takes_what_is_known_along) {
    Plate plate = good_photograph();
    const likeness::Pose before = plate.known.pose;
    const Rgb there = plate.light.at(70, 90);

    crop(plate, {20, 30, 480, 700});

    BOOST_TEST((plate.light.width == 460 && plate.light.height == 670));
    BOOST_TEST(plate.light.at(50, 60).g == there.g);
    BOOST_TEST(plate.known.person.width == 460);
    BOOST_TEST(plate.known.pose.left_eye.x == before.left_eye.x - 20);
    BOOST_TEST(plate.known.pose.chin_y == before.chin_y - 30);
    BOOST_TEST(*plate.known.pose.crown_y == *before.crown_y - 30);
}

BOOST_AUTO_TEST_CASE(a_resized_picture_has_the_same_mean_light) {
    Plate plate = good_photograph();
    const double before = mean_light(plate);

    plate.light = resized(plate.light, {173, 260});
    BOOST_TEST(mean_light(plate) == before, boost::test_tools::tolerance(1e-3));
    plate.light = resized(plate.light, {500, 750});
    BOOST_TEST(mean_light(plate) == before, boost::test_tools::tolerance(3e-3));
}

BOOST_AUTO_TEST_CASE(between_pixels_a_ramp_stays_a_ramp) {
    Grid<Rgb> ramp(20, 8);
    for (int y = 0; y < 8; ++y)
        for (int x = 0; x < 20; ++x) ramp.at(x, y) = {0.01f * (static_cast<float>(x) + 0.5f), 0, 0};

    BOOST_TEST(sampled(ramp, {7.3f, 4.1f}).r == 0.073f, boost::test_tools::tolerance(1e-4f));
    BOOST_TEST(sampled(ramp, {7.5f, 4.5f}).r == ramp.at(7, 4).r, boost::test_tools::tolerance(1e-6f));
}

BOOST_AUTO_TEST_SUITE_END()
