#include "engine/base/digest.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(digests)

// The two short messages of NIST's SHA-256 example values (FIPS 180-4), and that of no message.
BOOST_AUTO_TEST_CASE(sha256_is_that_of_the_standards_examples) {
    BOOST_TEST(hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    BOOST_TEST(hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    BOOST_TEST(hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
               "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

BOOST_AUTO_TEST_CASE(hexadecimal_may_be_cut_short) {
    BOOST_TEST(hex(sha256("abc"), 7) == "ba7816b");
    BOOST_TEST(hex(sha256("abc"), 0) == "");
    BOOST_TEST(hex(sha256("abc"), 100).size() == 64U);
}

BOOST_AUTO_TEST_SUITE_END()
