#include "engine/code/base45.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <random>

using namespace likeness;

namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes bytes(std::string_view text) { return {text.begin(), text.end()}; }

struct Example {
    std::string_view plain, coded;
    friend std::ostream& operator<<(std::ostream& out, const Example& one) { return out << one.coded; }
};

// RFC 9285, sections 4.3 and 4.4.
const Example of_the_rfc[] = {{"AB", "BB8"}, {"Hello!!", "%69 VD92EX0"}, {"base-45", "UJCLQE7W581"}, {"ietf!", "QED8WEX0"}, {"", ""}};

}  // namespace

BOOST_AUTO_TEST_SUITE(base45_test)

BOOST_DATA_TEST_CASE(the_examples_of_rfc_9285_hold_both_ways, of_the_rfc, example) {
    BOOST_TEST(base45(bytes(example.plain)) == example.coded);
    BOOST_TEST((from_base45(example.coded) == bytes(example.plain)));
}

BOOST_AUTO_TEST_CASE(any_bytes_come_back) {
    std::mt19937 random(1);
    for (std::size_t size = 0; size < 200; ++size) {
        Bytes some(size);
        for (auto& byte : some) byte = static_cast<std::uint8_t>(random());
        BOOST_TEST((from_base45(base45(some)) == some));
    }
}

// "FGW" is 65535; "GGW" would be 65536 (RFC 9285, section 4). "U5" is 255, "V5" would be 256.
BOOST_AUTO_TEST_CASE(the_greatest_groups_are_read_and_the_next_are_not) {
    BOOST_TEST((from_base45("FGW") == Bytes{0xFF, 0xFF}));
    BOOST_TEST((from_base45("U5") == Bytes{0xFF}));
    BOOST_TEST(!from_base45("GGW").has_value());
    BOOST_TEST(!from_base45("V5").has_value());
}

BOOST_DATA_TEST_CASE(what_is_no_base45_is_not_read, (boost::unit_test::data::make({"bb8", "BB8B", "B", "BB_", "B\tB", "BB\xC3"})), text) {
    BOOST_TEST(!from_base45(text).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
