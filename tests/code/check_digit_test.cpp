#include "engine/code/check_digit.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <string>

using namespace likeness;
namespace data = boost::unit_test::data;

namespace {

// The two numbers that GB 11643-1999 itself gives, and two of ORCID's documentation of ISO/IEC 7064 MOD 11-2.
constexpr std::array<std::string_view, 2> citizens{"11010519491231002X", "440524188001010014"};
constexpr std::array<std::string_view, 4> mod_11_2_numbers{"11010519491231002X", "440524188001010014", "0000000218250097", "000000021694233X"};
// Of the patent's usual example, and of card makers' test cards.
constexpr std::array<std::string_view, 4> luhn_numbers{"79927398713", "4111111111111111", "4012888888881881", "378282246310005"};

/// How many of all texts with one character replaced are taken.
template <class Rule>
int taken_with_one_changed(std::string_view number, Rule rule) {
    int taken = 0;
    for (std::size_t place = 0; place < number.size(); ++place)
        for (const char c : std::string_view("0123456789X")) {
            std::string other(number);
            if (other[place] == c) continue;
            other[place] = c;
            taken += rule(other);
        }
    return taken;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(check_digit)

BOOST_DATA_TEST_CASE(numbers_of_the_standards_are_right_and_no_other_in_one_place, data::make(mod_11_2_numbers), number) {
    BOOST_TEST(is_mod_11_2(number));
    BOOST_TEST(taken_with_one_changed(number, is_mod_11_2) == 0);
}

BOOST_DATA_TEST_CASE(card_numbers_are_right_and_no_other_in_one_place, data::make(luhn_numbers), number) {
    BOOST_TEST(is_luhn(number));
    BOOST_TEST(taken_with_one_changed(number, is_luhn) == 0);
}

BOOST_AUTO_TEST_CASE(two_neighbours_that_change_places_are_seen) {
    for (const std::string_view number : mod_11_2_numbers)
        for (std::size_t i = 0; i + 2 < number.size(); ++i) {
            std::string other(number);
            std::swap(other[i], other[i + 1]);
            BOOST_TEST((other == number || !is_mod_11_2(other)), other);
        }
}

BOOST_DATA_TEST_CASE(a_citizens_number_has_a_birthday, data::make(citizens), number) {
    BOOST_TEST(is_id_number(number));
    BOOST_TEST(holds(CheckDigit::mod_11_2, number));
}

BOOST_AUTO_TEST_CASE(eighteen_digits_with_a_right_check_digit_and_no_birthday_are_no_citizens_number) {
    for (const std::string head : {"13579246801234567", "11010519491301002", "11010519490229002", "01010519491231002"})
        for (const char last : std::string_view("0123456789X")) BOOST_TEST(!holds(CheckDigit::mod_11_2, head + last), head << last);
}

BOOST_AUTO_TEST_CASE(what_is_no_number_carries_no_check_digit) {
    for (const std::string_view text : {"", "0", "X", "12X4", "1101051949123100 2X", "11010519491231002x", "七七"}) {
        BOOST_TEST(!is_mod_11_2(text), text);
        BOOST_TEST(!is_luhn(text), text);
        BOOST_TEST(holds(CheckDigit::none, text), text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
