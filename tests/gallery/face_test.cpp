// What is done to faces, measured on the pictures.
#include "tests/gallery/recipes.h"
#include "tests/gallery/sitter.h"
#include "tests/gallery/spectacles.h"
#include "tests/gallery/swatch.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>

using namespace studio;

namespace {

/// Red dots where the eyes are, on grey.
Plate dots() {
    Plate plate = plain_plate({400, 600}, 150, 150, 150);
    for (const likeness::PointPx eye : {plate.known.pose.left_eye, plate.known.pose.right_eye})
        for (int y = 0; y < 600; ++y)
            for (int x = 0; x < 400; ++x)
                if (std::hypot(x + 0.5 - eye.x, y + 0.5 - eye.y) < 4) plate.light.at(x, y) = {0.9f, 0.02f, 0.02f};
    return plate;
}

/// The middle of the red in one half of the picture.
likeness::PointPx red_in(const Plate& plate, bool right_half) {
    double sum = 0, x_sum = 0, y_sum = 0;
    const int middle = static_cast<int>(plate.known.pose.eyes().x);
    for (int y = 0; y < plate.light.height; ++y)
        for (int x = right_half ? middle : 0; x < (right_half ? plate.light.width : middle); ++x) {
            const Rgb c = plate.light.at(x, y);
            const double red = std::max(0.0f, c.r - c.g - 0.1f);
            sum += red, x_sum += red * (x + 0.5), y_sum += red * (y + 0.5);
        }
    return {x_sum / sum, y_sum / sum};
}

double apart(likeness::PointPx a, likeness::PointPx b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

float light_at(const Plate& plate, Vec2 p) {
    const Vec2 at = plate.view().to_picture(p);
    return luminance(plate.light.at(static_cast<int>(at.x), static_cast<int>(at.y)));
}

/// Share of the pixels in a box of the face's frame for which `is` holds of the two pictures' pixels.
template <class Is>
double share(const Plate& before, const Plate& after, Vec2 lo, Vec2 hi, Is is) {
    const View view = before.view();
    const Window w = view.window(lo, hi);
    double all = 0, those = 0;
    for (int y = w.y0; y < w.y1; ++y)
        for (int x = w.x0; x < w.x1; ++x) {
            const Vec2 p = view.to_face(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f);
            if (p.x < lo.x || p.x >= hi.x || p.y < lo.y || p.y >= hi.y) continue;
            all += 1, those += is(before.light.at(x, y), after.light.at(x, y));
        }
    return those / all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(face)

BOOST_AUTO_TEST_CASE(a_tilted_eye_line_has_the_asked_angle_and_the_eyes_are_where_the_pose_says) {
    for (const auto tilt : {tilt_head, tilt_camera})
        for (const float degrees : {2.0f, 5.0f, 12.0f}) {
            Plate plate = dots();
            tilt(plate, degrees, 4);

            const likeness::Pose& pose = plate.known.pose;
            const double angle = std::atan2(pose.left_eye.y - pose.right_eye.y, pose.left_eye.x - pose.right_eye.x) * 57.29577951;
            BOOST_TEST(std::abs(angle) == degrees, boost::test_tools::tolerance(1e-3));
            BOOST_TEST(pose.roll_deg == angle, boost::test_tools::tolerance(1e-3));
            BOOST_TEST(apart(red_in(plate, true), pose.left_eye) < 0.5);
            BOOST_TEST(apart(red_in(plate, false), pose.right_eye) < 0.5);
        }
}

BOOST_AUTO_TEST_CASE(a_turned_head_has_its_eyes_where_the_pose_says) {
    double last = 0;
    for (const float degrees : {4.0f, 10.0f, 20.0f}) {
        Plate plate = dots();
        const double before = plate.known.pose.eyes().x;
        turn_head(plate, degrees, 4);

        BOOST_TEST(apart(red_in(plate, true), plate.known.pose.left_eye) < 0.6);
        BOOST_TEST(apart(red_in(plate, false), plate.known.pose.right_eye) < 0.6);
        const double moved = std::abs(plate.known.pose.eyes().x - before);
        BOOST_TEST(moved > last);
        last = moved;
    }
}

BOOST_AUTO_TEST_CASE(closed_lids_hide_the_pupils) {
    Plate half = good_photograph(), closed = good_photograph();
    close_eyes(half, 0.3f, 2);
    close_eyes(closed, 1, 2);

    const float skin = luminance(skin_of(good_photograph()));
    for (const float side : {-0.5f, 0.5f}) {
        const auto darkest = [&](const Plate& plate) {
            float least = 1;
            for (float y = -0.04f; y <= 0.04f; y += 0.01f) least = std::min(least, light_at(plate, {side, y}));
            return least;
        };
        BOOST_TEST(darkest(good_photograph()) < 0.2f * skin);
        BOOST_TEST(darkest(half) < 0.2f * skin);
        BOOST_TEST(darkest(closed) > 0.4f * skin);
    }
}

BOOST_AUTO_TEST_CASE(red_pupils_are_red) {
    Plate plate = good_photograph();
    redden_eyes(plate, 0.9f, 2);

    for (const float side : {-0.5f, 0.5f}) {
        const Rgb pupil = median_colour(plate, {side - 0.03f, -0.03f}, {side + 0.03f, 0.03f});
        BOOST_TEST((pupil.r - std::max(pupil.g, pupil.b)) / pupil.r > 0.6f);
    }
}

BOOST_AUTO_TEST_CASE(lips_part_by_the_asked_gap) {
    // Down the middle it is dark for the whole gap, or for what the upper teeth leave of it.
    int toothless = 0, toothed = 0;
    for (std::uint64_t seed = 1; seed <= 8; ++seed)
        for (const float gap : {0.12f, 0.20f}) {
            Plate plate = good_photograph();
            open_mouth(plate, gap, seed);
            const float pixel = 1 / plate.view().iod;
            float first = 9, last = 0;
            for (float y = 0.98f; y < 1.6f; y += pixel)
                if (light_at(plate, {0.02f, y}) < 0.06f) first = std::min(first, y), last = y;
            const float dark = last - first + pixel;
            const bool whole = std::abs(dark - gap) <= 2 * pixel, part = std::abs(dark - 0.45f * gap) <= 2 * pixel;
            BOOST_TEST((whole || part), "dark from " << first << " to " << last << " of " << gap);
            toothless += whole, toothed += part;
        }
    BOOST_TEST((toothless > 0 && toothed > 0));
}

BOOST_AUTO_TEST_CASE(hair_covers_the_asked_share_of_the_eyes) {
    for (const float percent : {20.0f, 35.0f, 80.0f}) {
        Plate plate = good_photograph();
        let_hair_fall(plate, percent, 2);

        // Dark hair takes the light of what it covers.
        double lost = 0, whole = 0;
        for (const float side : {-0.5f, 0.5f})
            share(good_photograph(), plate, {side - 0.3f, -0.14f}, {side + 0.3f, 0.14f}, [&](Rgb a, Rgb b) {
                whole += static_cast<double>(luminance(a)), lost += static_cast<double>(luminance(a) - luminance(b));
                return true;
            });
        BOOST_TEST(100 * lost / whole == percent, boost::test_tools::tolerance(0.2));
    }
}

BOOST_AUTO_TEST_CASE(a_lens_lets_the_asked_light_through) {
    for (const float passes : {0.7f, 0.3f}) {
        Plate plate = plain_plate({400, 600}, 150, 150, 150);
        const float before = luminance(plate.light.at(0, 0));
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            Plate worn = plate;
            put_on_dark_glasses(worn, passes, seed);
            // Below the frame's own shadow; a tint keeps about the same light.
            BOOST_TEST(light_at(worn, {0.53f, 0.15f}) / before == passes, boost::test_tools::tolerance(0.05f));
        }
    }
}

BOOST_AUTO_TEST_CASE(glare_covers_the_asked_share_of_a_lens) {
    const Plate plate = plain_plate({800, 1200}, 90, 90, 90);
    for (std::uint64_t seed = 1; seed <= 4; ++seed)
        for (const float percent : {3.0f, 15.0f}) {
            Plate worn = plate;
            reflect_in_lenses(worn, percent, seed);
            const auto bright = [](Rgb a, Rgb b) { return luminance(b) > luminance(a) + 0.2f; };
            const Vec2 lo{0, -0.5f}, hi{1.2f, 0.7f};
            const double area = share(plate, worn, lo, hi, bright) * static_cast<double>((hi.x - lo.x) * (hi.y - lo.y));
            BOOST_TEST(100 * area / static_cast<double>(make_spectacles(seed).lens_area()) == percent, boost::test_tools::tolerance(0.3));
        }
}

BOOST_AUTO_TEST_CASE(a_frame_that_slipped_comes_as_near_the_iris_as_asked) {
    const Plate plate = plain_plate({800, 1200}, 200, 200, 200);
    for (const float gap : {0.15f, 0.05f, 0.0f}) {
        Plate worn = plate;
        let_glasses_slip(worn, gap, 3);
        float y = 0.02f;
        while (y > -0.6f && light_at(worn, {0.53f, y}) > 0.25f) y -= 0.002f;
        BOOST_TEST(-y >= gap - 0.02f);
        BOOST_TEST(-y <= gap + 0.02f);
    }
}

BOOST_AUTO_TEST_SUITE_END()
