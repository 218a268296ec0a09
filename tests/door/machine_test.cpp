#include "daemon/command/door/machine.h"

#include "engine/colour/icc.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>

using namespace likeness;

namespace {

struct Settings : TempFolder {
    Settings() { ::setenv("LIKENESS_SETTINGS", (path() / "settings.lua").c_str(), 1); }
    ~Settings() { ::unsetenv("LIKENESS_SETTINGS"); }

    void write(const char* text) const { with("settings.lua", std::string(text)); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(door_machine, Settings)

BOOST_AUTO_TEST_CASE(settings_name_a_landmark_model) {
    write("-- ours\nreturn { landmarks = \"/data/model.dat\" }\n");

    const auto settings = machine_settings();

    BOOST_REQUIRE_MESSAGE(settings.has_value(), said(settings));
    BOOST_TEST(settings.value().landmarks == "/data/model.dat");
}

BOOST_AUTO_TEST_CASE(settings_limit_the_pixels_of_a_photograph) {
    write("return { most_megapixels = 200 }\n");
    BOOST_TEST(this_machine().value().reading.most_pixels == 200'000'000);

    write("return { most_megapixels = 401 }\n");
    BOOST_TEST(said(machine_settings(), path()) == "settings.lua:1: most_megapixels: expected 1 to 400, found 401");

    write("return {}\n");
    BOOST_TEST(this_machine().value().reading.most_pixels == ReadOptions{}.most_pixels);
}

BOOST_AUTO_TEST_CASE(settings_that_say_nothing_are_all_defaults) {
    write("return {}\n");
    BOOST_TEST((machine_settings().value() == MachineSettings{}));
    BOOST_TEST(!this_machine().value().landmarks);
}

BOOST_AUTO_TEST_CASE(settings_name_the_printers_profile) {
    with("printer.icc", srgb_icc());
    write(("return { printer_icc = \"" + (path() / "printer.icc").string() + "\", printer_intent = \"absolute\", printer_black_point_compensation = false }").c_str());

    const auto printer = machine_printer();

    BOOST_REQUIRE_MESSAGE(printer.has_value() && printer.value(), said(printer));
    BOOST_TEST((printer.value()->icc == srgb_icc()));
    BOOST_TEST((printer.value()->conversion == Conversion{.intent = Intent::absolute, .black_point_compensation = false}));
}

BOOST_AUTO_TEST_CASE(a_printers_profile_that_the_settings_name_must_be_there_and_in_rgb) {
    write("return {}\n");
    BOOST_TEST(!machine_printer().value().has_value());
    write("return { printer_icc = \"/nowhere/p.icc\" }\n");
    BOOST_TEST(said(machine_printer()) == "/nowhere/p.icc: there is no such file");
    BOOST_TEST((machine_printer().error().remedy == Remedy::stop));
    write("return { printer_intent = \"vivid\" }\n");
    BOOST_TEST(said(machine_settings(), path()) == "settings.lua:1: printer_intent: expected one of: perceptual, relative, saturation, absolute; found \"vivid\"");
}

BOOST_AUTO_TEST_CASE(settings_name_programs_that_read_codes_by_their_whole_path) {
    write("return { code_programs = { kit = { \"/opt/kit/decode\", \"--quiet\" }, other = { \"/bin/other\" } } }\n");
    const auto programs = this_machine().value().code_programs;
    BOOST_REQUIRE(programs.size() == 2u);
    BOOST_TEST((programs.at("kit") == std::vector<std::string>{"/opt/kit/decode", "--quiet"}));

    write("return { code_programs = { kit = { \"decode\" } } }\n");
    BOOST_TEST(said(machine_settings(), path()) == "settings.lua:1: code_programs.kit: expected a program's whole path and its words, such as { \"/opt/kit/decode\" }");
    write("return { code_programs = { { \"/bin/kit\" } } }\n");
    BOOST_TEST(said(machine_settings(), path()) == "settings.lua:1: code_programs[1]: expected a name before each program, found none");
}

BOOST_AUTO_TEST_CASE(the_users_settings_are_found_where_none_are_named) {
    ::unsetenv("LIKENESS_SETTINGS");
    const char* before = std::getenv("XDG_CONFIG_HOME");
    const std::string kept = before ? before : "";
    ::setenv("XDG_CONFIG_HOME", path().c_str(), 1);
    std::filesystem::create_directory(path() / "likeness");
    with("likeness/settings.lua", std::string("return { landmarks = \"mine\" }"));

    const auto settings = machine_settings();

    kept.empty() ? ::unsetenv("XDG_CONFIG_HOME") : ::setenv("XDG_CONFIG_HOME", kept.c_str(), 1);
    BOOST_REQUIRE_MESSAGE(settings.has_value(), said(settings));
    BOOST_TEST(settings.value().landmarks == "mine");
}

BOOST_AUTO_TEST_CASE(a_key_that_nobody_knows_stops_with_the_nearest_one) {
    write("return { landmark = \"/data/model.dat\" }\n");

    const auto settings = machine_settings();

    BOOST_REQUIRE(!settings.has_value());
    BOOST_TEST(said(settings, path()) == "settings.lua:1: landmark: no such key (did you mean landmarks?)");
    BOOST_TEST((settings.error().remedy == Remedy::stop));
}

BOOST_AUTO_TEST_CASE(settings_that_are_named_must_be_there) {
    const auto settings = machine_settings();

    BOOST_REQUIRE(!settings.has_value());
    BOOST_TEST((settings.error().remedy == Remedy::stop));
    BOOST_TEST(settings.error().about == (path() / "settings.lua").string());
}

BOOST_AUTO_TEST_CASE(a_model_that_the_settings_name_must_be_there) {
    write("return { landmarks = \"/nowhere/model.dat\" }\n");

    BOOST_TEST(said(this_machine()) ==
               "/nowhere/model.dat: expected a landmark model here, found none (install it, or take landmarks out of the machine's settings)");
}

BOOST_AUTO_TEST_SUITE_END()
