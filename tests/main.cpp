// The main function of every test program; one program per room.
#define BOOST_TEST_MODULE likeness
#include <boost/test/unit_test.hpp>
