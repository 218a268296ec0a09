#include "engine/sheet/bands.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace likeness;

namespace {

// 480 × 640 cut at row 300 with two and a half rows of the photograph for each of the certificate photo's.
constexpr BoxPx crop{100, 300, 1200, 1600};

Pose pose() {
    Pose pose;
    pose.right_eye = {600, 900}, pose.left_eye = {800, 900};
    pose.crown_y = 500, pose.chin_y = 1300;
    return pose;
}

PhotoPreset preset() {
    PhotoPreset preset;
    preset.size = {480, 640};
    return preset;
}

std::optional<Band> band(Landmark landmark, const PhotoPreset& preset, const Pose& seen = pose()) {
    const std::vector<Band> all = allowed_bands(seen, crop, preset);
    const auto found = std::ranges::find(all, landmark, &Band::landmark);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

void is(const std::optional<Band>& band, double least, double greatest) {
    BOOST_REQUIRE(band.has_value());
    BOOST_TEST(band->rows.least == least, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(band->rows.greatest == greatest, boost::test_tools::tolerance(1e-9));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(bands)

BOOST_AUTO_TEST_CASE(a_distance_from_the_top_edge_is_counted_from_the_crops_top) {
    PhotoPreset degree = preset();
    degree.limit(Geometry::crown_from_top) = Limit{{50, 110}};
    degree.limit(Geometry::eyes_from_top) = Limit{{200, 300}};

    is(band(Landmark::crown, degree), 300 + 50 * 2.5, 300 + 110 * 2.5);
    is(band(Landmark::eyes, degree), 300 + 200 * 2.5, 300 + 300 * 2.5);
    BOOST_TEST(!band(Landmark::chin, degree).has_value());
}

BOOST_AUTO_TEST_CASE(a_distance_from_the_bottom_edge_is_counted_from_the_crops_bottom) {
    PhotoPreset visa = preset();
    visa.limit(Geometry::eyes_from_bottom) = Limit{{0.5, 0.75}, LimitUnit::of_height};
    visa.limit(Geometry::chin_from_bottom) = Limit{{100, 200}};

    is(band(Landmark::eyes, visa), 1900 - 0.75 * 1600, 1900 - 0.5 * 1600);
    is(band(Landmark::chin, visa), 1900 - 200 * 2.5, 1900 - 100 * 2.5);
}

BOOST_AUTO_TEST_CASE(two_limits_on_one_landmark_allow_what_both_allow_and_nothing_where_they_have_nothing_in_common) {
    PhotoPreset both = preset();
    both.limit(Geometry::eyes_from_top) = Limit{{200, 300}};
    both.limit(Geometry::eyes_from_bottom) = Limit{{390, 500}};  // 140 to 250 from the top
    is(band(Landmark::eyes, both), 300 + 200 * 2.5, 300 + 250 * 2.5);

    both.limit(Geometry::eyes_from_bottom) = Limit{{500, 600}};
    BOOST_TEST(!band(Landmark::eyes, both).has_value());
}

BOOST_AUTO_TEST_CASE(a_head_height_alone_allows_the_crown_rows_counted_from_the_chin) {
    PhotoPreset passport = preset();
    passport.limit(Geometry::head_height) = Limit{{280, 360}};
    is(band(Landmark::crown, passport), 1300 - 360 * 2.5, 1300 - 280 * 2.5);

    passport.limit(Geometry::crown_from_top) = Limit{{50, 110}};
    is(band(Landmark::crown, passport), 300 + 50 * 2.5, 300 + 110 * 2.5);
}

BOOST_AUTO_TEST_CASE(the_verdict_of_a_band_is_that_of_its_finding) {
    PhotoPreset degree = preset();
    degree.limit(Geometry::crown_from_top) = Limit{{50, 110}};
    Pose seen = pose();
    for (const double row : {300 + 50 * 2.5 - 0.02, 500.0, 300 + 110 * 2.5 + 0.02}) {
        seen.crown_y = row;
        BOOST_TEST((band(Landmark::crown, degree, seen)->verdict == Verdict::pass), row);
    }
    seen.crown_y = 300 + 50 * 2.5 - 0.1;
    BOOST_TEST((band(Landmark::crown, degree, seen)->verdict == Verdict::fail));
    degree.soft = {"crown_from_top"};
    BOOST_TEST((band(Landmark::crown, degree, seen)->verdict == Verdict::warn));
    seen.crown_y.reset();
    BOOST_TEST((band(Landmark::crown, degree, seen)->verdict == Verdict::not_judged));
}

BOOST_AUTO_TEST_SUITE_END()
