#include "tests/portrait/check/painted_face.h"

using namespace likeness;

BOOST_AUTO_TEST_SUITE(light)

BOOST_AUTO_TEST_CASE(a_half_of_the_face_in_the_dark_is_told_in_stops_and_by_its_side) {
    for (const double stops : {0.5, 1.0, 2.0})
        for (const double side : {-1.0, 1.0}) {
            PaintedFace face([&](PointPx p) { return plain_face(p, fair_skin) * (p.x * side > 0 ? std::exp2(-stops) : 1); });
            BOOST_TEST(face.value(face_light) == stops, boost::test_tools::tolerance(0.05));
            BOOST_TEST((english(face_light(face.study()).says).find(side < 0 ? "left" : "right") != std::string::npos));
        }
}

BOOST_AUTO_TEST_CASE(a_slope_of_light_is_what_lies_between_the_middles_of_both_halves) {
    // Half the bare skin beside the nose lies within 0.52 eye distances of the middle: 1.04 between the two.
    PaintedFace face([](PointPx p) { return plain_face(p, fair_skin) * std::exp2(-p.x); });
    BOOST_TEST(face.value(face_light) == 1.04, boost::test_tools::tolerance(0.1));
}

BOOST_AUTO_TEST_CASE(a_fringe_over_one_half_of_the_brow_is_no_shadow) {
    PaintedFace face([](PointPx p) { return p.x < 0 && p.y < -0.55 ? Light{0.03, 0.02, 0.02} : plain_face(p, fair_skin); });
    BOOST_TEST(face.value(face_light) < 0.05);
}

BOOST_AUTO_TEST_SUITE_END()
