#include "engine/base/key_file.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

#include <sys/stat.h>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(key_files)

BOOST_AUTO_TEST_CASE(a_key_is_read_back_and_is_its_owners_alone) {
    const TempFolder folder;
    const auto file = folder.path() / "hall.key";
    const KeyBytes key{1, 2, 3};
    BOOST_REQUIRE(create_key_file(file, key).has_value());
    BOOST_TEST((read_key_file(file).value() == key));
    BOOST_TEST((std::filesystem::status(file).permissions() == std::filesystem::perms::owner_read));
}

BOOST_AUTO_TEST_CASE(a_key_is_never_written_over) {
    const TempFolder folder;
    const auto file = folder.path() / "hall.key";
    BOOST_REQUIRE(create_key_file(file, {1}).has_value());
    BOOST_TEST(said(create_key_file(file, {2})) == file.string() + ": there is such a file already, and a key is never written over");
    BOOST_TEST((read_key_file(file).value() == KeyBytes{1}));
}

BOOST_AUTO_TEST_CASE(what_is_no_key_file_is_told) {
    const TempFolder folder;
    const auto file = folder.path() / "hall.key";
    BOOST_TEST(said(read_key_file(file)) == file.string() + ": there is no such file");
    BOOST_REQUIRE(create_key_file(file, {}).has_value());
    ::chmod(file.c_str(), 0440);
    BOOST_TEST(said(read_key_file(file)) == file.string() + ": others may read this key (chmod 400)");
    ::chmod(file.c_str(), 0600);
    std::filesystem::resize_file(file, 33);
    BOOST_TEST(said(read_key_file(file)) == file.string() + ": expected a key of 32 bytes, found 33");
}

BOOST_AUTO_TEST_SUITE_END()
