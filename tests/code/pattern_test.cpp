#include "engine/code/pattern.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace likeness;

namespace {

/// `count` different texts of this many letters, always the same.
std::vector<std::string> texts(std::size_t count, std::size_t length, std::string_view letters) {
    std::mt19937 random(static_cast<unsigned>(length));
    std::vector<std::string> out;
    for (std::size_t i = 0; i < count; ++i) {
        std::string text = std::to_string(100'000 + i);
        while (text.size() < length) text += letters[random() % letters.size()];
        out.push_back(text);
    }
    return out;
}

std::optional<Pattern> learnt_from(const std::vector<std::string>& given) {
    const std::vector<std::string_view> views(given.begin(), given.end());
    return learnt(views);
}

constexpr std::string_view base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", ten = "0123456789";

}  // namespace

BOOST_AUTO_TEST_SUITE(pattern)

BOOST_AUTO_TEST_CASE(a_code_has_the_length_the_letters_and_the_check_digit_that_are_asked) {
    const Pattern eight{.least = 8, .greatest = 8, .letters = Letters::digits};
    BOOST_TEST(matches(eight, "20210417"));
    for (const std::string_view other : {"2021041", "202104170", "2021041X", "2021 417", ""}) BOOST_TEST(!matches(eight, other), other);

    const Pattern luhn{.least = 11, .greatest = 11, .letters = Letters::digits, .check = CheckDigit::luhn};
    BOOST_TEST(matches(luhn, "79927398713"));
    BOOST_TEST(!matches(luhn, "79927398714"));

    const Pattern citizens{.least = 18, .greatest = 18, .letters = Letters::digits, .check = CheckDigit::mod_11_2};
    BOOST_TEST(matches(citizens, "11010519491231002X"));
    BOOST_TEST(!matches(citizens, "110105194912310021"));
}

BOOST_AUTO_TEST_CASE(letters_hold_each_other) {
    BOOST_TEST(matches({.letters = Letters::alphanumeric}, "AZaz09-_"));
    BOOST_TEST(!matches({.letters = Letters::alphanumeric}, "a+b"));
    BOOST_TEST(matches({.letters = Letters::printable}, "a+b /="));
    BOOST_TEST(!matches({.letters = Letters::printable}, "a\nb"));
    BOOST_TEST(!matches({.letters = Letters::printable}, "张"));
    BOOST_TEST(matches({.letters = Letters::any}, "张"));
}

BOOST_AUTO_TEST_CASE(nothing_is_learnt_of_too_few) {
    BOOST_TEST(!learnt_from({}).has_value());
    BOOST_TEST(!learnt_from(texts(codes_to_learn_from - 1, 300, base64)).has_value());
    BOOST_TEST(learnt_from(texts(codes_to_learn_from, 300, base64)).has_value());
}

BOOST_AUTO_TEST_CASE(what_is_learnt_holds_all_that_it_was_learnt_from_and_a_little_more) {
    const auto codes = texts(60, 300, base64);
    const auto pattern = learnt_from(codes);
    BOOST_REQUIRE(pattern.has_value());
    for (const std::string& code : codes) BOOST_TEST(matches(*pattern, code));
    BOOST_TEST(matches(*pattern, codes.front() + "=="));
    BOOST_TEST(!matches(*pattern, "20210417"));
    BOOST_TEST(!matches(*pattern, std::string(300, '\n')));
    BOOST_TEST((pattern->check == CheckDigit::none));
}

BOOST_AUTO_TEST_CASE(one_other_among_fifty_does_not_make_the_pattern_wider_and_among_twenty_it_does) {
    auto many = texts(60, 300, base64);
    many.push_back("20210417");
    BOOST_REQUIRE(learnt_from(many).has_value());
    BOOST_TEST(!matches(*learnt_from(many), "20210417"));

    auto few = texts(20, 300, base64);
    few.push_back("20210417");
    BOOST_TEST(!learnt_from(few).has_value());
}

BOOST_AUTO_TEST_CASE(of_two_kinds_nothing_is_learnt) {
    auto mixed = texts(40, 300, base64);
    std::ranges::copy(texts(40, 8, ten), std::back_inserter(mixed));
    BOOST_TEST(!learnt_from(mixed).has_value());
}

BOOST_AUTO_TEST_CASE(the_order_in_which_codes_were_seen_does_not_matter) {
    auto codes = texts(60, 12, ten);
    codes.push_back("http");
    const auto before = learnt_from(codes);
    std::mt19937 random(7);
    for (int i = 0; i < 20; ++i) {
        std::ranges::shuffle(codes, random);
        BOOST_TEST((learnt_from(codes) == before));
    }
}

BOOST_AUTO_TEST_SUITE_END()
