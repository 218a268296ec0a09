#include "engine/portrait/check/checks.h"
#include "engine/preset/finding_limits.h"
#include "tests/portrait/check/seated.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <numbers>

using namespace likeness;

namespace {

/// The pair of glasses that is painted: two superellipses of power 2.6, rims 0.04 wide.
struct Pair {
    double middle = 0.53, half_width = 0.42, half_height = 0.30, drop = 0.07;
    static constexpr double power = 2.6, rim = 0.04;

    Rims rims() const { return {.middle = middle, .drop = drop, .half_width = half_width, .half_height = half_height, .power = power}; }
    double lens_area() const {
        const double a = half_width - rim / 2, b = half_height - rim / 2;
        return 4 * a * b * std::pow(std::tgamma(1 + 1 / power), 2) / std::tgamma(1 + 2 / power);
    }
};

void put_on(Seated& seated, const Pair& pair) {
    const Rims rims = pair.rims();
    seated.paint([&](PointPx at, Seated::Colour was) {
        const bool bridge = std::abs(at.x) < pair.middle - pair.half_width && std::abs(at.y + 0.02) < Pair::rim / 2;
        return bridge || std::abs(rims.depth(at.x, at.y)) < Pair::rim / 2 ? Seated::Colour{30, 28, 30} : was;
    });
}

Study with(const Pair& pair) {
    Seated seated = seat();
    put_on(seated, pair);
    return seated.study();
}

/// A bright spot of so many percent of each lens, in its lower half.
Study shining(double percent, Seated::Colour colour) {
    const Pair pair;
    Seated seated = seat();
    const double radius = std::sqrt(percent / 100 * pair.lens_area() / std::numbers::pi);
    seated.paint([&](PointPx at, Seated::Colour was) {
        return std::hypot(std::abs(at.x) - pair.middle, at.y - 0.12) < radius ? colour : was;
    });
    put_on(seated, pair);
    return seated.study();
}

/// Lenses that let the share t of the light through.
Study tinted(double t) {
    const Pair pair;
    Seated seated = seat();
    const double code = std::pow(t, 1 / 2.4);  // sRGB's exponent; its straight piece concerns darker codes
    seated.paint([&](PointPx at, Seated::Colour was) {
        if (pair.rims().depth(at.x, at.y) < 0) return was;
        for (double& c : was) c = (c + 14) * code - 14;
        return was;
    });
    put_on(seated, pair);
    return seated.study();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(checking_glasses)

BOOST_AUTO_TEST_CASE(a_bare_face_wears_none_and_passes_what_is_asked_of_glasses) {
    const Study bare = seat().study();

    BOOST_TEST(!bare.rims.worn());
    BOOST_TEST(*glasses(bare).value < finding_limit("glasses")->bounds.warn);
    BOOST_TEST(*lens_glare(bare).value == 0.0);
    BOOST_TEST(*dark_lenses(bare).value == 1.0);
    BOOST_TEST(*frame_over_eyes(bare).value == 1.0);
}

BOOST_AUTO_TEST_CASE(clear_glasses_are_seen_and_pass) {
    const Study worn = with({});

    BOOST_TEST(worn.rims.worn());
    BOOST_TEST(*lens_glare(worn).value < finding_limit("lens_glare")->bounds.warn);
    BOOST_TEST(*dark_lenses(worn).value > finding_limit("dark_lenses")->bounds.warn);
    BOOST_TEST(*frame_over_eyes(worn).value > finding_limit("frame_over_eyes")->bounds.warn);
}

BOOST_DATA_TEST_CASE(a_white_reflection_is_measured_in_percent_of_the_lens, boost::unit_test::data::make({4.0, 8.0, 16.0}), percent) {
    BOOST_TEST(std::abs(*lens_glare(shining(percent, {255, 255, 255})).value - percent) < 0.3 * percent);
}

BOOST_AUTO_TEST_CASE(a_coating_reflects_green_or_violet) {
    BOOST_TEST(*lens_glare(shining(10, {150, 250, 180})).value > finding_limit("lens_glare")->bounds.fail);
    BOOST_TEST(*lens_glare(shining(10, {200, 160, 255})).value > finding_limit("lens_glare")->bounds.fail);
}

BOOST_AUTO_TEST_CASE(a_catchlight_is_no_glare) {
    BOOST_TEST(*lens_glare(shining(0.5, {255, 255, 255})).value == 0.0);
}

BOOST_DATA_TEST_CASE(the_light_behind_a_lens_is_measured, boost::unit_test::data::make({0.85, 0.5, 0.3}), share) {
    const double clear = *dark_lenses(tinted(1)).value;

    BOOST_TEST(std::abs(*dark_lenses(tinted(share)).value / clear - share) < 0.12);
}

BOOST_DATA_TEST_CASE(the_distance_of_the_upper_rim_from_the_eyes_is_measured, boost::unit_test::data::make({0.05, 0.10, 0.16, 0.21}), gap) {
    Pair pair;
    pair.drop = pair.half_height - Pair::rim / 2 - gap;

    BOOST_TEST(std::abs(*frame_over_eyes(with(pair)).value - gap) < 0.035);
}

BOOST_AUTO_TEST_SUITE_END()
