#include "tests/door/command_line.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

using Words = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(parse_arguments)

BOOST_AUTO_TEST_CASE(words_and_options_stand_in_any_order) {
    const Parsed parsed = given({"a.jpg", "--preset", "p", "b.jpg", "--json", "--to=out", "-"});
    BOOST_REQUIRE(parsed.invocation);
    BOOST_TEST(parsed.invocation->words == (Words{"a.jpg", "b.jpg", "-"}), boost::test_tools::per_element());
    BOOST_TEST(parsed.invocation->value("preset").value_or("") == "p");
    BOOST_TEST(parsed.invocation->value("to").value_or("") == "out");
    BOOST_TEST(parsed.invocation->json());
    BOOST_TEST(!parsed.invocation->has("reveal"));
    BOOST_TEST(!parsed.invocation->value("proof"));
}

BOOST_AUTO_TEST_CASE(behind_two_dashes_all_are_words) {
    const Parsed parsed = given({"--reveal", "--", "--preset", "-x.jpg"});
    BOOST_REQUIRE(parsed.invocation);
    BOOST_TEST(parsed.invocation->words == (Words{"--preset", "-x.jpg"}), boost::test_tools::per_element());
    BOOST_TEST(parsed.invocation->has("reveal"));
}

BOOST_AUTO_TEST_CASE(an_option_may_be_abbreviated_while_it_is_clear_which) {
    const Parsed parsed = given({"--pres", "p", "--rev", "--js"});
    BOOST_REQUIRE(parsed.invocation);
    BOOST_TEST(parsed.invocation->value("preset").value_or("") == "p");
    BOOST_TEST(parsed.invocation->has("reveal"));
    BOOST_TEST(parsed.invocation->json());
}

// --preset and --proof both take a value: getopt itself would take the first of them without a word.
BOOST_AUTO_TEST_CASE(an_abbreviation_of_two_options_is_refused_and_names_both) {
    BOOST_TEST(wrong({"--pr", "p"}) == "--pr: may be --preset or --proof");
    BOOST_TEST(wrong({"--pr=p"}) == "--pr: may be --preset or --proof");
    BOOST_TEST(wrong({"--la", "A"}) == "--la: may be --lane or --lang");
}

BOOST_AUTO_TEST_CASE(an_unknown_option_is_refused_with_the_nearest_one) {
    BOOST_TEST(wrong({"a.jpg", "--prest", "p"}) == "--prest: no such option (did you mean --preset?)");
    BOOST_TEST(wrong({"--vresion"}) == "--vresion: no such option (did you mean --version?)");
    BOOST_TEST(wrong({"--prest=p"}) == "--prest: no such option (did you mean --preset?)");
}

BOOST_AUTO_TEST_CASE(far_from_every_option_nothing_is_guessed) {
    BOOST_TEST(wrong({"--zzzzzz"}) == "--zzzzzz: no such option");
}

BOOST_AUTO_TEST_CASE(letters_with_one_dash_are_refused_by_the_letter) {
    BOOST_TEST(wrong({"-p", "x"}) == "-p: no such option; options begin with two dashes");
    BOOST_TEST(wrong({"a.jpg", "-xyz"}) == "-x: no such option; options begin with two dashes");
}

BOOST_AUTO_TEST_CASE(an_option_given_twice_is_refused_by_name) {
    BOOST_TEST(wrong({"--preset", "p", "--preset", "p"}) == "--preset: given twice");
    BOOST_TEST(wrong({"--preset", "p", "--pres", "q"}) == "--preset: given twice");
    BOOST_TEST(wrong({"--json", "--json"}) == "--json: given twice");
}

BOOST_AUTO_TEST_CASE(an_option_that_may_be_repeated_keeps_every_value_in_order) {
    const Parsed parsed = given({"--lane", "B", "--lane=A", "--lane", "C"});
    BOOST_REQUIRE(parsed.invocation);
    BOOST_TEST(parsed.invocation->values("lane") == (Words{"B", "A", "C"}), boost::test_tools::per_element());
    BOOST_TEST(parsed.invocation->values("preset").empty());
}

BOOST_AUTO_TEST_CASE(a_value_that_is_missing_is_said) {
    BOOST_TEST(wrong({"a.jpg", "--preset"}) == "--preset: expected a value behind it");
}

BOOST_AUTO_TEST_CASE(an_empty_value_is_a_value) {
    const Parsed parsed = given({"--preset", "", "--to="});
    BOOST_REQUIRE(parsed.invocation);
    BOOST_TEST(parsed.invocation->value("preset").value_or("none") == "");
    BOOST_TEST(parsed.invocation->value("to").value_or("none") == "");
}

BOOST_AUTO_TEST_CASE(a_switch_with_a_value_is_refused) {
    BOOST_TEST(wrong({"--json=yes"}) == "--json: takes no value");
    BOOST_TEST(wrong({"--js=yes"}) == "--json: takes no value");
}

BOOST_AUTO_TEST_CASE(a_number_is_taken_whole_and_within_its_bounds) {
    for (const std::string given_number : {"1", "8", "256"}) {
        const Parsed parsed = given({"--jobs", given_number});
        BOOST_REQUIRE(parsed.invocation);
        BOOST_TEST(std::to_string(parsed.invocation->jobs) == given_number);
    }
    for (const std::string no_number : {"abc", "0", "-1", "257", "99999999999", "3abc", " 3", "+3", "1.5", "0x10"})
        BOOST_TEST(wrong({"--jobs", no_number}) == "--jobs: expected a whole number from 1 to 256, found " + no_number);
    BOOST_TEST(wrong({"--jobs="}) == "--jobs: expected a whole number from 1 to 256, found \"\"");
}

BOOST_AUTO_TEST_CASE(without_jobs_there_is_one_for_each_core) {
    const Parsed parsed = given({"a.jpg"});
    BOOST_REQUIRE(parsed.invocation);
    BOOST_TEST(parsed.invocation->jobs >= 1U);
    BOOST_TEST(!whole_number(*parsed.invocation, "exposures", 1, 100).value());
}

BOOST_AUTO_TEST_CASE(a_list_of_inputs_is_refused_by_a_command_that_reads_none) {
    std::vector<std::string> arguments{"--files-from", "list"};
    std::vector<char*> pointers;
    for (std::string& argument : arguments) pointers.push_back(argument.data());
    BOOST_TEST(english(parse(job_new, pointers).wrong) == "--files-from: no such option");
    BOOST_TEST(wrong(arguments) == "");
}

BOOST_AUTO_TEST_CASE(one_refusal_leaves_nothing_behind_for_the_next_command_line) {
    BOOST_TEST(wrong({"-xyz"}) != "");
    const Parsed parsed = given({"--preset", "p", "a.jpg"});
    BOOST_REQUIRE(parsed.invocation);
    BOOST_TEST(parsed.invocation->words == (Words{"a.jpg"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_language_is_known_before_the_rest_is_parsed) {
    const auto in = [](std::vector<std::string> arguments) {
        std::vector<char*> pointers;
        for (std::string& argument : arguments) pointers.push_back(argument.data());
        return spoken(pointers).value_or("none");
    };
    BOOST_TEST(in({"rendr", "--prest", "--lang", "zh_CN"}) == "zh_CN");
    BOOST_TEST(in({"--lang=en", "x"}) == "en");
    BOOST_TEST(in({"render", "--lang"}) == "none");
    BOOST_TEST(in({"--language", "x"}) == "none");
}

BOOST_AUTO_TEST_SUITE_END()
