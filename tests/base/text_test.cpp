#include "engine/base/text.h"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(one_line_of_any_language_is_plain) {
    BOOST_TEST(is_plain("letter 7", 200));
    BOOST_TEST(is_plain("沪教考〔2026〕1号", 200));
    BOOST_TEST(is_plain(std::string(200, 'a'), 200));
    BOOST_TEST(is_plain("\xC2\xA0", 2));  // U+00A0, just after the C1 controls
}

BOOST_AUTO_TEST_CASE(nothing_too_much_and_what_a_terminal_obeys_is_not) {
    for (const std::string& given : {std::string(), std::string(201, 'a'), std::string("a\nb"), std::string("a\x1B[2J"), std::string("\x7F"),
                                     std::string("\xC2\x9B"), std::string(1, '\0')})
        BOOST_TEST(!is_plain(given, 200), given);
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_utf_8_are_not) {
    for (const char* given : {"\xFF", "\xC3", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "a\x80"}) {
        BOOST_TEST(!is_utf8(given));
        BOOST_TEST(!is_plain(given, 200));
    }
    BOOST_TEST(is_utf8(""));
}

BOOST_AUTO_TEST_SUITE_END()
