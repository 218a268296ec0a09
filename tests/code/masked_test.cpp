#include "engine/code/masked.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(masked_test)

BOOST_AUTO_TEST_CASE(of_a_name_the_first_character_is_shown) {
    BOOST_TEST(masked_name("张三") == "张*");
    BOOST_TEST(masked_name("欧阳小红") == "欧***");
    BOOST_TEST(masked_name("Li Lei") == "L*****");
    BOOST_TEST(masked_name("𠮷田") == "𠮷*");  // beyond the basic plane
    BOOST_TEST(masked_name("一") == "一");
    BOOST_TEST(masked_name("") == "");
}

BOOST_AUTO_TEST_CASE(of_an_id_number_place_and_end_are_shown) {
    BOOST_TEST(masked_id("11010519491231002X") == "1101************2X");
    BOOST_TEST(masked_id("123456789") == "1234***89");
    BOOST_TEST(masked_id("12345678") == "********");
    BOOST_TEST(masked_id("") == "");
}

BOOST_AUTO_TEST_CASE(broken_text_is_not_shown_at_all) {
    BOOST_TEST(masked_name("\xE5\xBC") == "");
    BOOST_TEST(masked_id("1101051949\xFF") == "");
}

BOOST_AUTO_TEST_SUITE_END()
