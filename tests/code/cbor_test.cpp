#include "engine/code/cbor.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes from_hex(std::string_view digits) {
    Bytes bytes;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2) bytes.push_back(static_cast<std::uint8_t>(std::stoi(std::string(digits.substr(i, 2)), nullptr, 16)));
    return bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cbor_test)

// RFC 8949, appendix A: 0, 23, 24, 100, 1000, 1000000, 1000000000000, 2^64 - 1, "IETF", "水"; here as values of the keys 0, 1, 2 …
BOOST_AUTO_TEST_CASE(numbers_and_texts_are_written_as_the_rfc_writes_them) {
    const CborMap map{{0, std::uint64_t{0}}, {1, std::uint64_t{23}}, {2, std::uint64_t{24}}, {3, std::uint64_t{100}}, {4, std::uint64_t{1000}},
                      {5, std::uint64_t{1000000}}, {6, std::uint64_t{1000000000000}}, {7, ~std::uint64_t{0}}, {8, "IETF"}, {9, "水"}};
    const Bytes written = from_hex("aa" "0000" "0117" "021818" "031864" "041903e8" "051a000f4240" "061b000000e8d4a51000" "071bffffffffffffffff" "086449455446" "0963e6b0b4");
    BOOST_TEST((to_cbor(map) == written));
    BOOST_TEST((from_cbor(written) == map));
}

// One meaning, one encoding (RFC 8949, section 4.2.1).
BOOST_DATA_TEST_CASE(any_other_encoding_of_a_map_is_not_read, (boost::unit_test::data::make({
    "",              // nothing
    "a1",            // a pair that is missing
    "a101",          // half a pair
    "a1180101",      // 1 in two bytes
    "a1190001" "01", // 1 in three bytes
    "a1011817",      // 23 in two bytes
    "a10118",        // a number cut off
    "a201010101",    // a key twice
    "a202010101",    // keys out of order
    "a101617801",    // a byte left over
    "a10162ff",      // a text cut off
    "a10161ff",      // a text that is no UTF-8
    "a1017fff",      // a text of unknown length
    "bf0101ff",      // a map of unknown length
    "a10120",        // a negative number
    "a10141ff",      // a byte string
    "a101f5",        // true
    "a1617801",      // a text for a key
    "a1011cff",      // a reserved head
    "bbffffffffffffffff", // a map of 2^64 - 1 pairs
    "8101",          // a list
})), digits) {
    BOOST_TEST(!from_cbor(from_hex(digits)).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
