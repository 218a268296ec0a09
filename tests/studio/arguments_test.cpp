#include "tests/studio/arguments.h"

#include <boost/test/unit_test.hpp>

using namespace studio;

BOOST_AUTO_TEST_SUITE(arguments)

namespace {

auto parsed(std::vector<const char*> words) {
    return parse(words);
}

std::string refused(std::vector<const char*> words) {
    const auto result = parse(words);
    const Refusal* refusal = std::get_if<Refusal>(&result);
    return refusal ? refusal->text : "taken";
}

}  // namespace

BOOST_AUTO_TEST_CASE(defaults_are_a_small_hall_at_24_megapixels) {
    const auto result = parsed({"make", "hall"});
    const MakeOptions* make = std::get_if<MakeOptions>(&result);
    BOOST_REQUIRE(make);
    BOOST_TEST(make->folder == "hall");
    BOOST_TEST(make->script.people == 24u);
    BOOST_TEST(make->script.lanes == 2u);
    BOOST_TEST(make->script.frames == 3u);
    BOOST_TEST((make->script.mistakes == Amount::trade));
    BOOST_TEST((make->size == likeness::SizePx{4000, 6000}));
}

BOOST_AUTO_TEST_CASE(options_may_stand_anywhere) {
    const auto result = parsed({"make", "--people", "12", "hall", "--size", "600x900", "--mistakes", "many", "--open", "--raw", "--alpha"});
    const MakeOptions* make = std::get_if<MakeOptions>(&result);
    BOOST_REQUIRE(make);
    BOOST_TEST(make->script.people == 12u);
    BOOST_TEST((make->size == likeness::SizePx{600, 900}));
    BOOST_TEST((make->script.mistakes == Amount::many));
    BOOST_TEST(make->script.open);
    BOOST_TEST(make->script.raw);
    BOOST_TEST(make->alpha);
}

BOOST_AUTO_TEST_CASE(what_is_not_understood_is_refused_in_one_sentence) {
    BOOST_TEST(refused({"make", "hall", "--facts"}) == "--facts: not yet");
    BOOST_TEST(refused({"make", "hall", "--live", "3"}) == "--live: not yet");
    BOOST_TEST(refused({"make"}) == "make: expected a folder, found none");
    BOOST_TEST(refused({"make", "a", "b"}) == "b: expected one folder, found a second");
    BOOST_TEST(refused({"make", "a", "--people", "0"}) == "--people: expected 1 to 20000, found 0");
    BOOST_TEST(refused({"make", "a", "--mistakes", "few"}) == "--mistakes: expected none, trade or many, found few");
    BOOST_TEST(refused({"judge", "a", "--colour"}) == "--colour: no such option (likeness-studio --help)");
    BOOST_TEST(refused({"look", "a"}) == "look: expected --to and a file, found none");
    BOOST_TEST(refused({"shoot"}) == "shoot: expected make, judge or look (likeness-studio --help)");
}

BOOST_AUTO_TEST_CASE(judge_asks_for_a_table_or_for_json) {
    const auto result = parsed({"judge", "hall", "--json"});
    const JudgeOptions* judge = std::get_if<JudgeOptions>(&result);
    BOOST_REQUIRE(judge);
    BOOST_TEST(judge->json);
    BOOST_TEST(judge->list.empty());
}

BOOST_AUTO_TEST_SUITE_END()
