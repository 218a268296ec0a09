#include "engine/portrait/check/checks.h"
#include "engine/preset/finding_limits.h"
#include "tests/portrait/check/seated.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace likeness;

namespace {

const Bounds closed = finding_limit("mouth_closed")->bounds;

/// A gap of that height in the middle of the mouth, in that colour, closing towards the corners.
double gap_measured(double height, Seated::Colour colour) {
    Seated seated = seat();
    seated.paint([&](PointPx at, Seated::Colour was) {
        const double u = at.x / 0.34, half = height / 2 * (1 - u * u);
        return std::abs(u) < 1 && std::abs(at.y - 1.15) < half ? colour : was;
    });
    return *mouth_closed(seated.study()).value;
}

constexpr Seated::Colour cavity{45, 20, 18}, enamel{235, 230, 218};

}  // namespace

BOOST_AUTO_TEST_SUITE(checking_mouths)

BOOST_DATA_TEST_CASE(closed_lips_pass, boost::unit_test::data::xrange<std::uint64_t>(5, 11), seed) {
    BOOST_TEST(*mouth_closed(seat(usual_sitter(seed)).study()).value < closed.warn);
}

BOOST_AUTO_TEST_CASE(closed_lips_below_a_moustache_pass) {
    studio::Sitter sitter = usual_sitter();
    for (const studio::BeardKind beard : {studio::BeardKind::moustache, studio::BeardKind::full, studio::BeardKind::goatee}) {
        sitter.beard = beard;
        BOOST_TEST(*mouth_closed(seat(sitter).study()).value < closed.warn);
    }
}

BOOST_DATA_TEST_CASE(a_dark_gap_is_measured, boost::unit_test::data::make({0.07, 0.12, 0.20}), height) {
    const double measured = gap_measured(height, cavity);

    BOOST_TEST(std::abs(measured - height) < 0.025);
    BOOST_TEST(measured > closed.fail);
}

BOOST_DATA_TEST_CASE(teeth_are_a_gap, boost::unit_test::data::make({0.07, 0.12}), height) {
    BOOST_TEST(gap_measured(height, enamel) > closed.fail);
}

BOOST_AUTO_TEST_CASE(a_photograph_that_ends_above_the_mouth_is_not_judged) {
    Seated seated = seat();
    const Pose& pose = seated.head.pose;
    const int rows = static_cast<int>(pose.eyes().y + 0.8 * pose.eye_distance());
    Raster cut({600, rows}, 3);
    std::copy_n(seated.picture.pixels.samples().begin(), cut.samples().size(), cut.samples().begin());
    seated.picture.pixels = cut;
    seated.picture.full = cut.size();

    const Measured measured = mouth_closed(seated.study());

    BOOST_TEST(!measured.value.has_value());
    BOOST_TEST(!measured.says.empty());
}

BOOST_AUTO_TEST_SUITE_END()
