#include "tests/gallery/outline.h"

#include "tests/gallery/sitter.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace studio;

BOOST_AUTO_TEST_SUITE(outline)

BOOST_AUTO_TEST_CASE(the_mask_of_a_drawn_head_is_the_drawings_own) {
    const Plate& good = good_photograph();

    const Plane mask = person_before_plain(develop(good), good.known.pose);

    BOOST_REQUIRE(mask.width == good.known.person.width);
    double apart = 0;
    for (std::size_t i = 0; i < mask.values.size(); ++i) apart += static_cast<double>(std::abs(mask.values[i] - good.known.person.values[i]));
    BOOST_TEST(apart / static_cast<double>(mask.values.size()) < 0.01);
    BOOST_TEST(std::abs(*crown_of(mask, good.known.pose) - *good.known.pose.crown_y) <= 2);
}

BOOST_AUTO_TEST_CASE(before_stripes_there_is_no_mask) {
    Plate plate = good_photograph();
    for (int y = 0; y < plate.light.height; ++y)
        for (int x = 0; x < plate.light.width; ++x)
            if (plate.known.person.at(x, y) == 0 && x / 20 % 2 == 0) plate.light.at(x, y) = {0.5f, 0.1f, 0.1f};

    BOOST_TEST(person_before_plain(develop(plate), plate.known.pose).values.empty());
}

BOOST_AUTO_TEST_SUITE_END()
