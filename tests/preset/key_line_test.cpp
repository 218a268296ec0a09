#include "engine/preset/key_line.h"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace likeness;

namespace {

const std::string visa = R"(-- return { size_px = 1 }
--[[ return {
  dpi = 1 ]]
local page = "return { dpi = 2 }" .. [==[
]] dpi = 3 ]==]
local size = { width = 35 }
return {
    title = "a }, dpi = 4",
    size_mm = size, dpi = (300 + 0),
    ["odd key"] = 1 == 1,
    crown = {
        50,
        110, unit = "px" },
    prints = {
        { photo = "a" },
        {
            photo = "b",
        };
    },
    sources = { title =
        page .. ": }" },
};
)";

}  // namespace

BOOST_AUTO_TEST_SUITE(key_lines)

BOOST_AUTO_TEST_CASE(a_key_stands_on_its_line_whatever_comments_and_texts_say) {
    BOOST_TEST(key_line(visa, "title") == 8);
    BOOST_TEST(key_line(visa, "dpi") == 9);
    BOOST_TEST(key_line(visa, "odd key") == 10);
    BOOST_TEST(key_line(visa, "crown.unit") == 13);
    BOOST_TEST(key_line(visa, "sources.title") == 20);
}

BOOST_AUTO_TEST_CASE(values_without_a_key_are_counted) {
    BOOST_TEST(key_line(visa, "crown[1]") == 12);
    BOOST_TEST(key_line(visa, "crown[2]") == 13);
    BOOST_TEST(key_line(visa, "prints[2].photo") == 17);
    BOOST_TEST(key_line("return {\n (1 + 2),\n 3 }", "[2]") == 3);
}

BOOST_AUTO_TEST_CASE(what_comes_from_a_variable_or_is_missing_has_the_line_of_the_table_around_it) {
    BOOST_TEST(key_line(visa, "size_mm.width") == 9);
    BOOST_TEST(key_line(visa, "crown.greatest") == 11);
    BOOST_TEST(key_line(visa, "bytes") == 0);
    BOOST_TEST(key_line(visa, "") == 0);
}

BOOST_AUTO_TEST_CASE(of_a_key_that_is_said_twice_the_last_counts_as_in_lua) {
    BOOST_TEST(key_line("return {\n dpi = 1,\n dpi = 2 }", "dpi") == 3);
}

BOOST_AUTO_TEST_CASE(where_the_table_is_not_plain_no_line_is_told) {
    BOOST_TEST(key_line("local t = {\n dpi = 1 }\nreturn t", "dpi") == 0);
    BOOST_TEST(key_line("return {\n a = function() return {\n dpi = 1 } end }", "dpi") == 0);
    BOOST_TEST(key_line("local function f() return {\n dpi = 1 } end\nreturn {\n\n dpi = 2 }", "dpi") == 5);
}

BOOST_AUTO_TEST_CASE(a_text_that_is_no_lua_ends_the_search) {
    for (const char* text : {"return {", "return { a = ", "return { a = 'x", "return { [", "return { a = [[", "return { '\\", "--[[", "return { a[", ""})
        BOOST_TEST(key_line(text, "b") == 0, text);
    BOOST_TEST(key_line("return " + std::string(60'000, '{'), "a") == 0);
}

BOOST_AUTO_TEST_SUITE_END()
