#include "engine/portrait/crop.h"
#include "engine/portrait/level.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <random>

using namespace likeness;

namespace {

double radians(double degrees) {
    return degrees * std::numbers::pi / 180;
}

PointPx turned(PointPx place, PointPx about, double degrees) {
    const double x = place.x - about.x, y = place.y - about.y, c = std::cos(radians(degrees)), s = std::sin(radians(degrees));
    return {about.x + c * x - s * y, about.y + s * x + c * y};
}

/// A head of nothing but points, upright, its crown and chin on its axis; then tilted about a place.
Pose tilted_head(double roll_deg, PointPx eyes, double apart) {
    const PointPx crown = turned({eyes.x, eyes.y - 2 * apart}, eyes, roll_deg), chin = turned({eyes.x, eyes.y + 1.8 * apart}, eyes, roll_deg);
    Pose pose;
    pose.right_eye = turned({eyes.x - apart / 2, eyes.y}, eyes, roll_deg), pose.left_eye = turned({eyes.x + apart / 2, eyes.y}, eyes, roll_deg);
    pose.crown_y = crown.y, pose.chin_y = chin.y;
    pose.face_left_x = eyes.x - 1.09 * apart, pose.face_right_x = eyes.x + 1.09 * apart;
    pose.roll_deg = roll_deg;
    return pose;
}

Backdrop plain_backdrop() {
    Backdrop backdrop;
    backdrop.plain = true;
    return backdrop;
}

PhotoPreset passport() {
    PhotoPreset preset;
    preset.size = {390, 567};
    preset.limit(Geometry::crown_from_top) = Limit{{20, 60}};
    preset.limit(Geometry::head_height) = Limit{{330, 390}};
    preset.operations["rotate"] = preset.operations["mirror"] = Permission::free;
    return preset;
}

Permitted with(const PhotoPreset& preset, std::initializer_list<Operation> operations) {
    Asked asked;
    for (const Operation one : operations) asked[one] = "";
    return permit(asked, preset).value();
}

/// The corners of the tilted box in the photograph.
std::array<PointPx, 4> corners(const Crop& crop) {
    const BoxPx& box = *crop.box;
    return {turned({box.x, box.y}, box.centre(), crop.tilt_deg), turned({box.right(), box.y}, box.centre(), crop.tilt_deg),
            turned({box.right(), box.bottom()}, box.centre(), crop.tilt_deg), turned({box.x, box.bottom()}, box.centre(), crop.tilt_deg)};
}

/// Where a place of the photograph stands in the certificate photo.
PointPx in_portrait(const Crop& crop, PointPx place, SizePx size) {
    const PointPx straight = turned(place, crop.box->centre(), -crop.tilt_deg);
    const double scale = size.width / crop.box->width;
    return {(straight.x - crop.box->x) * scale, (straight.y - crop.box->y) * scale};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(level)

BOOST_DATA_TEST_CASE(a_levelled_head_is_the_head_before_it_was_tilted, boost::unit_test::data::make({-20.0, -6.0, 0.0, 1.5, 12.0}), roll) {
    const Pose upright = tilted_head(0, {800, 900}, 200), level = levelled(tilted_head(roll, {800, 900}, 200));

    BOOST_TEST(std::hypot(level.left_eye.x - upright.left_eye.x, level.left_eye.y - upright.left_eye.y) < 1e-9);
    BOOST_TEST(std::hypot(level.right_eye.x - upright.right_eye.x, level.right_eye.y - upright.right_eye.y) < 1e-9);
    BOOST_TEST(*level.crown_y == *upright.crown_y, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(level.chin_y == upright.chin_y, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(level.face_width() == upright.face_width(), boost::test_tools::tolerance(1e-12));
    BOOST_TEST(level.roll_deg == 0.0);
}

BOOST_AUTO_TEST_CASE(to_level_and_back_is_the_same_place) {
    const Pose pose = tilted_head(7, {800, 900}, 200);
    const PointPx back = from_level(pose, to_level(pose, {123, 456}));
    BOOST_TEST(std::hypot(back.x - 123, back.y - 456) < 1e-9);
    BOOST_TEST(std::abs(to_level(pose, pose.left_eye).y - to_level(pose, pose.right_eye).y) < 1e-9);
}

BOOST_AUTO_TEST_CASE(a_mirrored_pose_changes_sides_and_twice_is_itself) {
    const Pose pose = tilted_head(5, {800, 900}, 200), other = mirrored(pose, 2000);

    BOOST_TEST(other.left_eye.x == 2000 - pose.right_eye.x);
    BOOST_TEST(other.left_eye.y == pose.right_eye.y);
    BOOST_TEST(other.left_eye.x > other.right_eye.x);
    BOOST_TEST(other.roll_deg == -5.0);
    BOOST_TEST(other.face_width() == pose.face_width(), boost::test_tools::tolerance(1e-12));
    const Pose back = mirrored(other, 2000);
    BOOST_TEST(std::hypot(back.left_eye.x - pose.left_eye.x, back.left_eye.y - pose.left_eye.y) < 1e-9);
    BOOST_TEST(std::hypot(back.right_eye.x - pose.right_eye.x, back.right_eye.y - pose.right_eye.y) < 1e-9);
}

BOOST_AUTO_TEST_CASE(wherever_a_tilted_crop_exists_one_is_found_that_levels_the_eyes_and_shows_nothing_from_outside) {
    std::mt19937 random(11);
    const auto between = [&](double least, double greatest) { return std::uniform_real_distribution(least, greatest)(random); };
    const PhotoPreset preset = passport();
    const Permitted rotate = with(preset, {Operation::rotate});
    for (int i = 0; i < 500; ++i) {
        // A box that holds every limit is laid into a photograph that just holds its corners, then the head into the box.
        const double scale = between(0.15, 0.99), roll = between(-15, 15), crown = between(21, 59), height = between(331, 389);
        const double apart = height / 3.8 / scale, aside = between(-11, 11);
        const PointPx in_box{(195 + aside) / scale, (crown + 2 * height / 3.8) / scale};
        const BoxPx box{0, 0, 390 / scale, 567 / scale};
        double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
        for (const PointPx corner : {PointPx{0, 0}, PointPx{box.width, 0}, PointPx{box.width, box.height}, PointPx{0, box.height}}) {
            const PointPx there = turned(corner, box.centre(), roll);
            left = std::min(left, there.x), right = std::max(right, there.x), top = std::min(top, there.y), bottom = std::max(bottom, there.y);
        }
        const PointPx eyes = turned(in_box, box.centre(), roll);
        const SizePx photograph{static_cast<int>(std::ceil(right - left)), static_cast<int>(std::ceil(bottom - top))};
        const Pose pose = tilted_head(roll, {eyes.x - left, eyes.y - top}, apart);

        const Crop crop = plan_crop(pose, plain_backdrop(), photograph, preset, rotate);

        BOOST_REQUIRE_MESSAGE(crop.box.has_value(), "pose " << i << ": " << english(crop.findings[0].says));
        BOOST_TEST(crop.tilt_deg == roll);
        for (const PointPx corner : corners(crop))
            BOOST_TEST((corner.x > -1e-6 && corner.y > -1e-6 && corner.x < photograph.width + 1e-6 && corner.y < photograph.height + 1e-6),
                       "pose " << i << ": corner " << corner.x << ", " << corner.y << " of " << photograph.width << "×" << photograph.height);
        const PointPx left_eye = in_portrait(crop, pose.left_eye, preset.size), right_eye = in_portrait(crop, pose.right_eye, preset.size);
        BOOST_TEST(std::abs(left_eye.y - right_eye.y) < 1e-6);
        BOOST_TEST(std::abs((left_eye.x + right_eye.x) / 2 - 195) <= 0.03 * 390 + 1e-6);
        const PointPx top_of_head = in_portrait(crop, turned({pose.eyes().x, pose.eyes().y - 2 * apart}, pose.eyes(), roll), preset.size);
        BOOST_TEST((top_of_head.y > 19.98 && top_of_head.y < 60.02), "hair top " << top_of_head.y);
        for (const Finding& one : crop.findings) BOOST_TEST((one.verdict == Verdict::pass), english(one.says));
    }
}

BOOST_AUTO_TEST_CASE(a_photograph_too_tight_for_the_tilt_says_which_edges_collide) {
    const PhotoPreset preset = passport();
    const Permitted rotate = with(preset, {Operation::rotate});
    // Upright it fits to the pixel. Tilted by 10° it needs 567·cos + 390·sin = 626 rows and 390·cos + 567·sin = 483 columns.
    const auto planned = [&](double roll, double above, SizePx photograph) {
        return plan_crop(tilted_head(roll, {photograph.width / 2.0, above + 2 * 360 / 3.8}, 360 / 3.8), plain_backdrop(), photograph, preset, rotate);
    };
    const auto says = [&](SizePx photograph) {
        const Crop crop = planned(10, 40 + 195 * std::sin(radians(10)), photograph);
        BOOST_REQUIRE(!crop.box.has_value());
        return english(crop.findings[0].says);
    };
    BOOST_TEST(planned(0, 40, {390, 567}).box.has_value());
    BOOST_TEST(says({490, 620}) == "come nearer or zoom in, for enlarging is not allowed: no crop holds all of the photograph's height, the photograph's resolution");
    BOOST_TEST(says({480, 630}) == "come nearer or zoom in, for enlarging is not allowed: no crop holds all of the photograph's width, the photograph's resolution");
}

BOOST_AUTO_TEST_CASE(a_level_head_is_cut_as_without_rotating) {
    const PhotoPreset preset = passport();
    const Pose pose = tilted_head(0, {900, 800}, 200);
    const Crop straight = plan_crop(pose, plain_backdrop(), {2000, 2500}, preset), asked = plan_crop(pose, plain_backdrop(), {2000, 2500}, preset, with(preset, {Operation::rotate}));
    BOOST_TEST((straight.box == asked.box));
    BOOST_TEST(asked.tilt_deg == 0.0);
}

BOOST_AUTO_TEST_CASE(mirroring_leaves_the_box_and_turns_what_is_measured_round) {
    const PhotoPreset preset = passport();
    Pose pose = tilted_head(3, {240, 700}, 100);  // so far left that the eyes stand left of the middle
    const Crop straight = plan_crop(pose, plain_backdrop(), {2000, 2500}, preset), other = plan_crop(pose, plain_backdrop(), {2000, 2500}, preset, with(preset, {Operation::mirror}));
    const auto measured = [](const Crop& crop, const char* limit) { return *std::ranges::find(crop.findings, limit, &Finding::limit)->measured; };

    BOOST_REQUIRE((straight.box.has_value() && other.box.has_value()));
    BOOST_TEST((straight.box == other.box));
    BOOST_TEST(other.mirrored);
    BOOST_TEST(measured(straight, "roll") == 3.0);
    BOOST_TEST(measured(other, "roll") == -3.0);
    BOOST_TEST(measured(straight, "off_centre") == -measured(other, "off_centre"), boost::test_tools::tolerance(1e-9));
    BOOST_TEST(measured(straight, "crown_from_top") == measured(other, "crown_from_top"), boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_SUITE_END()
