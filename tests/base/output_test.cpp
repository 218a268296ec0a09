#include "engine/base/output.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

BOOST_FIXTURE_TEST_SUITE(output, TempFolder)

BOOST_AUTO_TEST_CASE(an_original_is_known_by_any_of_its_names) {
    const auto photo = with("photo.jpg", std::string("x"));
    std::filesystem::create_symlink(photo, path() / "link.jpg");
    std::filesystem::create_directory(path() / "folder");
    const auto says = [&](const std::filesystem::path& file) { return said(check_output(file, {photo}, {".jpg", ".jpeg"}), path()); };

    for (const auto& file : {photo, path() / "link.jpg", path() / "folder/../photo.jpg"}) BOOST_TEST(says(file) == "photo.jpg: is an input and would be written over");
    BOOST_TEST(says(path() / "other.jpg") == "");
    BOOST_TEST(says(path() / "other.JPEG") == "");
    BOOST_TEST(says(path() / "other.tif") == "other.tif: expected a name that ends in .jpg, .jpeg");
}

BOOST_AUTO_TEST_SUITE_END()
