#include "engine/portrait/check/checks.h"
#include "engine/preset/finding_limits.h"
#include "tests/portrait/check/seated.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

using namespace likeness;

namespace {

const Bounds open = finding_limit("eyes_open")->bounds, hair = finding_limit("hair_over_eyes")->bounds;

double openness(float lids, std::uint64_t seed = 5) {
    studio::Scene scene = usual_scene();
    scene.lids = lids;
    return *eyes_open(seat(usual_sitter(seed), scene).study()).value;
}

/// A photograph with lines of so many per eye distance and so wide over both eyes, from the brows to the cheeks.
Study lined(double every, double width, bool upright) {
    Seated seated = seat();
    seated.paint([&](PointPx at, Seated::Colour was) {
        const double along = upright ? at.x : at.y;
        const bool covered = at.y > -0.5 && at.y < 0.3 && std::abs(at.x) < 0.9 && along - std::floor(along / every) * every < width;
        return covered ? Seated::Colour{30, 22, 18} : was;
    });
    return seated.study();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(checking_eyes)

BOOST_DATA_TEST_CASE(open_eyes_and_narrow_ones_pass, boost::unit_test::data::xrange<std::uint64_t>(5, 9), seed) {
    BOOST_TEST(openness(1, seed) > open.warn);
    BOOST_TEST(openness(0.6F, seed) > open.warn);
}

BOOST_DATA_TEST_CASE(closed_eyes_fail_even_where_the_finder_was_sure, boost::unit_test::data::xrange<std::uint64_t>(5, 9), seed) {
    BOOST_TEST(openness(0.08F, seed) < open.fail);
}

BOOST_AUTO_TEST_CASE(one_closed_eye_fails_and_is_named) {
    studio::Scene closed = usual_scene();
    closed.lids = 0.05F;
    const Seated asleep = seat(usual_sitter(), closed);
    Seated winking = seat();
    // The picture's left half is that of the same sitter with closed eyes.
    const int middle = static_cast<int>(winking.head.pose.eyes().x);
    for (int y = 0; y < asleep.picture.pixels.height(); ++y)
        std::copy_n(asleep.picture.pixels.row(y), 3 * middle, winking.picture.pixels.row(y));
    winking.head.pose.confidence = 0.7;

    const Measured measured = eyes_open(winking.study());

    BOOST_TEST(*measured.value < open.fail);
    BOOST_TEST(english(measured.says).starts_with("the eye on the picture's left"));
}

BOOST_AUTO_TEST_CASE(the_less_open_the_eyes_the_lower_the_score) {
    BOOST_TEST(openness(0.6F) > openness(0.25F));
    BOOST_TEST(openness(0.25F) > openness(0.08F));
}

BOOST_AUTO_TEST_CASE(eyes_free_of_hair_pass) {
    BOOST_TEST(*hair_over_eyes(seat().study()).value < hair.warn);
}

BOOST_AUTO_TEST_CASE(strands_over_two_fifths_of_the_eyes_fail) {
    BOOST_TEST(*hair_over_eyes(lined(0.05, 0.02, true)).value > hair.fail);
}

BOOST_AUTO_TEST_CASE(a_single_strand_passes) {
    BOOST_TEST(*hair_over_eyes(lined(0.5, 0.015, true)).value < hair.warn);
}

BOOST_AUTO_TEST_CASE(in_a_small_picture_hair_is_not_judged) {
    Study small = seat().study();
    small.unit = 39;

    BOOST_TEST(!hair_over_eyes(small).value.has_value());
    BOOST_TEST(english(hair_over_eyes(small).says) == "too small to tell hair from lashes: 39 pixels between the eyes, expected 40");
}

BOOST_AUTO_TEST_CASE(level_lines_are_no_hair) {
    BOOST_TEST(*hair_over_eyes(lined(0.05, 0.02, false)).value < hair.warn);
}

BOOST_AUTO_TEST_SUITE_END()
