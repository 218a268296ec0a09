#include "engine/base/hex.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(hexadecimal)

BOOST_AUTO_TEST_CASE(bytes_of_any_value_come_back) {
    std::string bytes;
    for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);

    BOOST_TEST(in_hex(std::string("\0\x0f\xa5", 3)) == "000fa5");
    BOOST_TEST((from_hex(in_hex(bytes)) == bytes));
    BOOST_TEST((from_hex("A5") == "\xa5"));
    BOOST_TEST((from_hex("") == ""));
}

BOOST_AUTO_TEST_CASE(what_is_no_hexadecimal_is_nothing) {
    for (const char* text : {"a", "abc", "g0", "0g", "+1", " 1", "-1", "0x"}) BOOST_TEST(!from_hex(text), text);
}

BOOST_AUTO_TEST_SUITE_END()
