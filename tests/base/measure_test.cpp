#include "engine/base/measure.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(measures)

BOOST_AUTO_TEST_CASE(millimetres_become_pixels_at_a_resolution) {
    BOOST_TEST(pixels(Mm{25}, Dpi{300}) == 295);    // 295.28
    BOOST_TEST(pixels(Mm{35}, Dpi{300}) == 413);    // 413.39
    BOOST_TEST(pixels(Mm{45}, Dpi{300}) == 531);    // 531.50
    BOOST_TEST(pixels(Mm{25.4}, Dpi{300}) == 300);
    BOOST_TEST(pixels(Mm{0}, Dpi{300}) == 0);
}

BOOST_AUTO_TEST_CASE(an_interval_holds_its_ends_and_cuts_to_what_is_common) {
    const Interval one{50, 110}, other{100, 300};

    BOOST_TEST(one.holds(50));
    BOOST_TEST(one.holds(110));
    BOOST_TEST(!one.holds(110.001));
    BOOST_TEST((one.cut(other) == Interval{100, 110}));
    BOOST_TEST((other.cut(one) == Interval{100, 110}));
    BOOST_TEST(one.cut({120, 130}).empty());
}

BOOST_AUTO_TEST_CASE(a_box_knows_its_far_edges_and_its_centre) {
    const BoxPx box{10, 20, 30, 41};

    BOOST_TEST(box.right() == 40.0);
    BOOST_TEST(box.bottom() == 61.0);
    BOOST_TEST((box.centre() == PointPx{25, 40.5}));
    BOOST_TEST((box.scaled(0.5) == BoxPx{5, 10, 15, 20.5}));
}

BOOST_AUTO_TEST_SUITE_END()
