#include "daemon/decode/answer.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

const Question question{.id = 7, .text = "x9+/", .bytes = std::string("x9\0\xff", 4), .event = "hall-2027", .day = std::chrono::sys_days(std::chrono::year(2027) / 6 / 20)};

}  // namespace

BOOST_AUTO_TEST_SUITE(answers)

BOOST_AUTO_TEST_CASE(a_question_is_one_line) {
    BOOST_TEST(asked(question) == R"({"id":7,"text":"x9+/","bytes":"783900ff","event":"hall-2027","day":"2027-06-20"})");
    BOOST_TEST(asked({.id = 8, .text = "a\n\"b\"", .bytes = "a", .event = {}, .day = {}}) == R"({"id":8,"text":"a\n\"b\"","bytes":"61","event":"","day":null})");
}

BOOST_AUTO_TEST_CASE(a_good_code_means_somebody_and_a_wrong_one_says_why) {
    BOOST_TEST((answer(R"({"id":7,"verdict":"good","key":"20210417"})", question) == Shown{CodeKind::program, CodeVerdict::good, "20210417", "x9+/"}));
    BOOST_TEST((answer(R"({"id":7,"verdict":"expired","key":"20210417"})", question) == Shown{CodeKind::program, CodeVerdict::expired, "20210417", {}}));
    for (const CodeVerdict verdict : {CodeVerdict::other_event, CodeVerdict::unknown_key, CodeVerdict::changed, CodeVerdict::malformed, CodeVerdict::outside_pattern, CodeVerdict::undecided})
        BOOST_TEST((answer(R"({"verdict":")" + std::string(name(verdict)) + R"(","id":7})", question) == Shown{CodeKind::program, verdict, {}, {}}));
    BOOST_TEST((answer(R"({"id":7,"verdict":"foreign"})", question) == Shown{CodeKind::other, CodeVerdict::foreign, {}, {}}));
}

BOOST_AUTO_TEST_CASE(whatever_else_is_said_is_no_answer) {
    for (const std::string_view line : {"", "good", "7", "[]", "{}", "null", R"({"id":7})", R"({"verdict":"good","key":"1"})", R"({"id":8,"verdict":"good","key":"1"})",
                                        R"({"id":"7","verdict":"good","key":"1"})", R"({"id":7.0,"verdict":"good","key":"1"})", R"({"id":7,"verdict":"good"})",
                                        R"({"id":7,"verdict":"good","key":""})", R"({"id":7,"verdict":"good","key":1})", R"({"id":7,"verdict":"good","key":"a\nb"})",
                                        R"({"id":7,"verdict":"Good","key":"1"})", R"({"id":7,"verdict":"changed","key":"1"})", R"({"id":7,"verdict":"good","key":"1","more":1})",
                                        R"({"id":7,"verdict":"good","key":"1"} )" "x", R"({"id":7,"verdict":true})", "{\"id\":7,\"verdict\":\"good\",\"key\":\"\xff\"}"})
        BOOST_TEST(!answer(line, question).has_value(), line);
    BOOST_TEST(!answer(R"({"id":7,"verdict":"good","key":")" + std::string(513, 'x') + "\"}", question).has_value());
}

BOOST_AUTO_TEST_CASE(deep_nesting_is_no_answer) { BOOST_TEST(!answer(std::string(60'000, '['), question).has_value()); }

BOOST_AUTO_TEST_SUITE_END()
