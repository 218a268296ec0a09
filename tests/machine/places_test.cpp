// Settings themselves are tested through the command's door, tests/door/machine_test.cpp.
#include "engine/machine/places.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace fs = std::filesystem;

BOOST_FIXTURE_TEST_SUITE(machine_places, TempFolder)

BOOST_AUTO_TEST_CASE(the_job_comes_first_then_the_user_the_machine_and_what_is_shipped) {
    const Surroundings around{.home = "/home/li", .data = "/usr/share/likeness"};

    BOOST_TEST((around.preset_folders("/jobs/a") == std::vector<fs::path>{"/jobs/a/profiles", "/home/li/.config/likeness/profiles", "/etc/likeness/profiles", "/usr/share/likeness/profiles"}));
    BOOST_TEST(around.preset_folders().size() == 3U);
    BOOST_TEST((Surroundings{.home = "/home/li", .config = "/set"}.user_settings() == fs::path("/set/likeness")));
}

BOOST_AUTO_TEST_CASE(settings_are_the_named_ones_or_the_users) {
    fs::create_directories(path() / ".config/likeness");
    const auto own = with(".config/likeness/settings.lua", std::string("return {}"));

    BOOST_TEST((Surroundings{.home = path().string()}.settings_file() == own));
    BOOST_TEST((Surroundings{.home = path().string(), .settings = "/a/b.lua"}.settings_file() == fs::path("/a/b.lua")));
}

BOOST_AUTO_TEST_SUITE_END()
