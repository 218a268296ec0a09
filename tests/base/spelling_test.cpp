#include "engine/base/spelling.h"

#include <boost/test/unit_test.hpp>

#include <array>

using namespace likeness;

namespace {

constexpr std::array<std::string_view, 4> keys{"size_px", "size_mm", "backdrop_rgb", "dpi"};

}  // namespace

BOOST_AUTO_TEST_SUITE(spelling)

BOOST_AUTO_TEST_CASE(one_slip_is_forgiven) {
    BOOST_TEST(nearest("backdrop_rbg", keys) == "backdrop_rgb");  // swapped
    BOOST_TEST(nearest("backdroprgb", keys) == "backdrop_rgb");   // dropped
    BOOST_TEST(nearest("baackdrop_rgb", keys) == "backdrop_rgb");  // put in
    BOOST_TEST(nearest("size_pm", keys) == "size_px");             // both sizes are one change away: the first
    BOOST_TEST(nearest("dpj", keys) == "dpi");
    BOOST_TEST(nearest("dip", keys) == "dpi");  // a swap is one slip, not two
}

BOOST_AUTO_TEST_CASE(a_third_of_the_word_may_be_wrong_and_no_more) {
    BOOST_TEST(nearest("xxxxdrop_rgb", keys) == "backdrop_rgb");  // 4 of 12
    BOOST_TEST(nearest("xxxxxrop_rgb", keys) == "");              // 5 of 12
    BOOST_TEST(nearest("dxx", keys) == "");
    BOOST_TEST(nearest("", keys) == "");
    BOOST_TEST(nearest("dpi", {}) == "");
}

BOOST_AUTO_TEST_CASE(the_nearest_of_several_wins) {
    constexpr std::array<std::string_view, 2> words{"chsi-degree-grey", "chsi-degree"};

    BOOST_TEST(nearest("chsi-degre", words) == "chsi-degree");
    BOOST_TEST(nearest("chsi-degree-gray", words) == "chsi-degree-grey");
}

BOOST_AUTO_TEST_SUITE_END()
