#include "engine/preset/reader.h"
#include "tests/preset/shelf.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

std::string message(std::string_view text) {
    const auto read = read_data(text, "x.lua");
    return read ? "" : english(read.error());
}

constexpr const char* too_long = "x.lua: expected data, found a program of more than 10000 steps";
constexpr const char* too_big = "x.lua: expected at most 524288 bytes of data, found more";

}  // namespace

BOOST_AUTO_TEST_SUITE(reader)

BOOST_AUTO_TEST_CASE(a_table_is_read_with_its_listed_and_named_values) {
    const auto read = read_data("local dpi = 300 -- a comment\nreturn { 50, 110, unit = \"px\", dpi = dpi, yes = true, }", "x.lua");

    BOOST_REQUIRE(read.has_value());
    const Table& table = read.value();
    BOOST_REQUIRE(table.listed.size() == 2u);
    BOOST_TEST(*table.listed[1].as<double>() == 110.0);
    BOOST_TEST(*table.find("unit")->as<std::string>() == "px");
    BOOST_TEST(*table.find("dpi")->as<double>() == 300.0);
    BOOST_TEST(*table.find("yes")->as<bool>());
    BOOST_TEST(!table.find("no"));
}

BOOST_AUTO_TEST_CASE(named_values_come_in_alphabetical_order_whatever_the_file_says) {
    const auto read = read_data("return { c = 1, a = 2, b = 3 }", "x.lua");

    BOOST_REQUIRE(read.has_value());
    BOOST_TEST(read.value().named[0].key == "a");
    BOOST_TEST(read.value().named[2].key == "c");
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_and_chinese_are_read) {
    const auto read = read_data("\xEF\xBB\xBFreturn { title = \"一寸\" }", "x.lua");

    BOOST_REQUIRE(read.has_value());
    BOOST_TEST(*read.value().find("title")->as<std::string>() == "一寸");
}

BOOST_AUTO_TEST_CASE(what_is_not_lua_is_said_with_its_line) {
    BOOST_TEST(message("return {\n  a = 1\n  b = 2 }") == "x.lua:3: '}' expected (to close '{' at line 1) near 'b'");
}

BOOST_AUTO_TEST_CASE(what_is_not_one_table_is_refused) {
    const std::string none = "x.lua: expected «return { … }» with one table, found none";

    BOOST_TEST(message("") == none);
    BOOST_TEST(message("return 7") == none);
    BOOST_TEST(message("return {}, {}") == none);
    BOOST_TEST(message("a = {}") == none);
}

BOOST_AUTO_TEST_CASE(compiled_code_is_refused) {
    BOOST_TEST(message("\x1BLua\x54") == "x.lua: expected Lua as text, found compiled Lua");
}

BOOST_AUTO_TEST_CASE(there_is_no_library) {
    BOOST_TEST(message("return { os.getenv('HOME') }") == "x.lua:1: attempt to index a nil value (global 'os')");
    BOOST_TEST(message("io.open('/etc/passwd')") == "x.lua:1: attempt to index a nil value (global 'io')");
    BOOST_TEST(message("return require 'os'") == "x.lua:1: attempt to call a nil value (global 'require')");
    BOOST_TEST(message("return load('x')") == "x.lua:1: attempt to call a nil value (global 'load')");
    BOOST_TEST(message("pcall(function() end)") == "x.lua:1: attempt to call a nil value (global 'pcall')");
    BOOST_TEST(message("setmetatable({}, {})") == "x.lua:1: attempt to call a nil value (global 'setmetatable')");
}

BOOST_AUTO_TEST_CASE(a_text_has_no_methods) {
    BOOST_TEST(message("return { ('x'):rep(1e9) }") == "x.lua:1: attempt to index a string value (constant 'x')");
    BOOST_TEST(message("local s = 'a' return { s:find('(a*)*b') }") == "x.lua:1: attempt to index a string value (local 's')");
}

BOOST_AUTO_TEST_CASE(a_loop_without_end_is_stopped) {
    BOOST_TEST(message("while true do end") == too_long);
    BOOST_TEST(message("::again:: goto again") == too_long);
    BOOST_TEST(message("local function f() return f() end return f()") == too_long);
}

BOOST_AUTO_TEST_CASE(a_memory_bomb_is_stopped) {
    BOOST_TEST(message("local s = 'x' while true do s = s .. s end") == too_big);
    BOOST_TEST(message("local t = {} for i = 1, 1e9 do t[i] = {} end return t") == too_long);
    BOOST_TEST(message("local s = '" + std::string(60'000, 'x') + "' s = s .. s .. s .. s .. s .. s .. s .. s .. s return {}") == too_big);
}

BOOST_AUTO_TEST_CASE(deep_recursion_is_stopped) {
    BOOST_TEST(message("local function f() return 1 + f() end return { f() }") == too_long);
    BOOST_TEST(message("return " + std::string(300, '{') + std::string(300, '}')) == "x.lua: not a table of data: C stack overflow");
    BOOST_TEST(message("return " + std::string(20'000, '(') + "1" + std::string(20'000, ')')) == "x.lua: not a table of data: C stack overflow");
}

BOOST_AUTO_TEST_CASE(comparing_long_texts_again_and_again_ends_soon) {
    const std::string half = "local a = '" + std::string(30'000, 'x') + "' local b = a .. a local c = a .. a ";

    BOOST_TEST(message(half + "while true do local d = b < c end") == too_long);
}

BOOST_AUTO_TEST_CASE(a_table_in_itself_is_refused) {
    BOOST_TEST(message("local t = {} t.t = t return t") == "x.lua: t.t.t.t.t.t.t.t: expected tables at most 8 deep, found more");
}

BOOST_AUTO_TEST_CASE(a_table_that_multiplies_is_refused) {
    BOOST_TEST(message("local t = {1} for _ = 1, 6 do t = {t,t,t,t,t,t,t,t} end return t").ends_with("expected at most 10000 values, found more"));
}

BOOST_AUTO_TEST_CASE(what_is_not_data_is_refused_with_its_place) {
    BOOST_TEST(message("return { a = { b = function() end } }") == "x.lua: a.b: expected data, found a function");
    BOOST_TEST(message("return { a = { 1, 1e999 } }") == "x.lua: a[2]: expected a number that is not infinite");
    BOOST_TEST(message("return { a = 0/0 }") == "x.lua: a: expected a number that is not infinite");
    BOOST_TEST(message("return { a = '\\xff' }") == "x.lua: a: expected text in UTF-8");
    BOOST_TEST(message("return { a = { [1.5] = 1 } }") == "x.lua: a: expected names or a plain list as keys");
    BOOST_TEST(message("return { a = { [true] = 1 } }") == "x.lua: a: expected names or a plain list as keys");
}

BOOST_AUTO_TEST_CASE(a_file_that_is_too_large_or_not_there_stops_the_house) {
    Shelf shelf;
    shelf.with("big.lua", "return {}" + std::string(70'000, ' ')).with("empty.lua", "");

    const auto big = read_data_file(shelf.folder() / "big.lua");
    const auto missing = read_data_file(shelf.folder() / "missing.lua");

    BOOST_TEST(shelf.message(big) == "big.lua: the file has 70009 bytes, expected at most 65536");
    BOOST_TEST(shelf.message(missing) == "missing.lua: there is no such file");
    BOOST_TEST(shelf.message(read_data_file(shelf.folder() / "empty.lua")) == "empty.lua: the file is empty");
    BOOST_REQUIRE(!missing.has_value());
    BOOST_TEST((missing.error().remedy == Remedy::stop));
    BOOST_TEST((missing.error().doing == Step::start));
}

BOOST_AUTO_TEST_CASE(thousands_of_failures_leave_nothing_behind) {
    for (int i = 0; i < 2000; ++i) BOOST_REQUIRE(!message("local t = {} for i = 1, 100 do t[i] = {} end return os.x").empty());
}

BOOST_AUTO_TEST_SUITE_END()
