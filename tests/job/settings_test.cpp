#include "daemon/job/settings.h"

#include "engine/base/file.h"

#include <boost/test/unit_test.hpp>

#include <unistd.h>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(settings)

namespace {

/// Reads a job.lua with this text; the file is gone afterwards.
Result<JobSettings> read(const std::string& text) {
    const auto file = std::filesystem::temp_directory_path() / ("likeness-settings-" + std::to_string(::getpid()) + ".lua");
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    BOOST_REQUIRE(write_file(file, {bytes, text.size()}).has_value());
    auto settings = read_settings(file);
    std::filesystem::remove(file);
    return settings;
}

std::string fault(const std::string& text) {
    const auto settings = read(text);
    BOOST_REQUIRE(settings.has_error());
    return english(Fault{Remedy::stop, Step::start, "", settings.error().says, settings.error().hint});
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_job_new_writes_reads_back_the_same) {
    const JobSettings settings{.preset = "cn-passport", .sheet = "a \"sheet\"", .lanes = {"A", "B-2"}, .exposures = 3, .pause_s = 60, .gapless = false, .raw_lanes = {"B-2"}, .age = 15,
                               .operations = {Operation::rotate, Operation::mirror}, .authority = {{Operation::rotate, "letter \"7\\8\""}},
                               .codes = {CodeKind::likeness, {8, 12}, Letters::digits, CheckDigit::luhn, {"hall.key", "/etc/\"x\".key"}, "hall \"2027\"", "kit"}};
    const auto again = read(written(settings));
    BOOST_REQUIRE(again.has_value());
    BOOST_TEST((again.value() == settings));
    BOOST_TEST(again.value().fold("A").pause_ms == 60'000);
}

BOOST_AUTO_TEST_CASE(what_is_not_said_has_its_default) {
    const auto settings = read("return { lanes = { \"A\" } }");
    BOOST_REQUIRE(settings.has_value());
    BOOST_TEST((settings.value() == JobSettings{}));
}

BOOST_AUTO_TEST_CASE(everybody_is_grown_up_unless_an_age_is_said) {
    BOOST_TEST(!read(written(JobSettings{})).value().age.has_value());
    BOOST_TEST(read("return { age = 0 }").value().age.value() == 0);
    BOOST_TEST(fault("return { age = 121 }") == "expected 0 to 120, found 121");
    BOOST_TEST(fault("return { age = 15.5 }") == "expected a whole number, found 15.5");
}

BOOST_AUTO_TEST_CASE(mistakes_are_said_in_one_sentence) {
    BOOST_TEST(fault("return { exposurs = 3 }") == "no such key (did you mean exposures?)");
    BOOST_TEST(fault("return { exposures = 0 }") == "expected 1 to 100, found 0");
    BOOST_TEST(fault("return { lanes = {} }") == "expected at least one lane, found none");
    BOOST_TEST(fault("return { lanes = { \"A\", \"A\" } }") == "A stands in this list twice");
    BOOST_TEST(fault("return { operations = { \"rotat\" } }").find("expected one of: rotate, mirror, retouch, enlarge, even_backdrop, replace_backdrop; found \"rotat\"") == 0U);
    BOOST_TEST(fault("return { operations = { \"rotate\", \"rotate\" } }") == "rotate stands in this list twice");
    BOOST_TEST(fault("return { authority = { rotat = \"letter\" } }") == "no such key (did you mean rotate?)");
    BOOST_TEST(fault("return { authority = { rotate = \"a\\nb\" } }") == "expected the name or number of a letter: one line of at most 200 bytes");
    BOOST_TEST(fault("return { lanes = { \"../x\" } }") == "expected letters, digits, - and _, found \"../x\"");
}

BOOST_AUTO_TEST_CASE(what_reads_the_codes_is_said_with_all_that_it_needs) {
    BOOST_TEST(!read("return {}").value().codes.pattern().has_value());
    BOOST_TEST((read("return { codes = \"plain\", code_length = { 8, 8 }, code_letters = \"digits\" }").value().codes.pattern() == Pattern{8, 8, Letters::digits}));
    BOOST_TEST(fault("return { codes = \"opake\" }") == "expected one of: opaque, likeness, plain, program; found \"opake\"");
    BOOST_TEST(fault("return { code_check = \"mod\" }").starts_with("expected one of: none, mod-11-2, luhn; found \"mod\""));
    BOOST_TEST(fault("return { code_length = { 8 } }").starts_with("expected"));
    BOOST_TEST(fault("return { codes = \"likeness\" }") == "expected the file of the event's key, found none (likeness key new makes one)");
    BOOST_TEST(fault("return { codes = \"plain\" }") == "plain codes are known by code_length, code_letters or code_check: expected one of them, found none");
    BOOST_TEST(fault("return { codes = \"program\" }") == "expected the name of a program in the machine's settings, found none");
}

BOOST_AUTO_TEST_CASE(an_operation_is_asked_for_with_its_letter_and_a_letter_alone_asks_for_nothing) {
    const auto settings = read("return { operations = { \"mirror\", \"rotate\" }, authority = { rotate = \"letter 7\", enlarge = \"letter 8\" } }");
    BOOST_REQUIRE(settings.has_value());
    BOOST_TEST((settings.value().asked() == Asked{{Operation::rotate, "letter 7"}, {Operation::mirror, ""}}));
}

BOOST_AUTO_TEST_CASE(a_lane_may_say_how_far_its_camera_is_behind_the_desk) {
    const auto settings = read("return { lanes = { \"A\", \"B-2\" }, clock = { A = { behind_s = -13 }, [\"B-2\"] = { behind_s = 3600, unsure_s = 2 } } }");
    BOOST_REQUIRE(settings.has_value());
    BOOST_TEST((settings.value().fold("A").clock == DeskClock{-13, 1}));
    BOOST_TEST((settings.value().fold("B-2").clock == DeskClock{3'600, 2}));
    BOOST_TEST((read(written(settings.value())).value() == settings.value()));
    BOOST_TEST(!read("return {}").value().fold("A").clock.has_value());
}

BOOST_AUTO_TEST_CASE(a_clock_that_says_too_little_or_too_much_is_refused) {
    BOOST_TEST(english(read("return { clock = { A = { unsure_s = 2 } } }").error()).ends_with("clock.A.behind_s: this key is required"));
    BOOST_TEST(english(read("return { clock = { C = { behind_s = 2 } } }").error()).ends_with("clock.C: no such lane: \"C\""));
    BOOST_TEST(english(read("return { clock = { { behind_s = 2 } } }").error()).ends_with("clock: expected a lane's name before each clock"));
    BOOST_TEST(read("return { clock = { A = { behind_s = 2, unsure_s = -1 } } }").has_error());
    BOOST_TEST(read("return { clock = { A = { behind_s = 2, ahead_s = 1 } } }").has_error());
}

BOOST_AUTO_TEST_SUITE_END()
