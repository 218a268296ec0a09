#include "engine/preset/fields.h"
#include "engine/preset/reader.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

struct Hall {
    std::string name;
    int lanes = 1;
    double pause = 12;
    bool music = false;
    SizeMm desk;
    Interval light;
    std::vector<std::string> colleges;
    std::map<std::string, std::string, std::less<>> sources;
};

constexpr Field<Hall> hall_fields[] = {
    field<Hall, &Hall::name>({.key = "name", .required = true, .says = "name of the hall"}),
    field<Hall, &Hall::lanes>({.key = "lanes", .range = {1, 20}, .says = "how many cameras"}),
    field<Hall, &Hall::pause>({.key = "pause_s", .unit = "s", .range = {0.5, 60}, .says = "between two sittings"}),
    field<Hall, &Hall::music>({.key = "music", .says = "whether it plays"}),
    field<Hall, &Hall::desk>({.key = "desk_mm", .unit = "mm", .range = {100, 3000}, .says = "size of the desk"}),
    field<Hall, &Hall::light>({.key = "light_k", .unit = "K", .range = {2000, 8000}, .says = "colour temperature"}),
    field<Hall, &Hall::colleges>({.key = "colleges", .says = "in their order"}),
    field<Hall, &Hall::sources>({.key = "sources", .says = "documents"}),
};

Result<Hall> hall(const std::string& inside) {
    LIKENESS_TRY(const Table table, read_data("return { " + inside + " }", "job.lua"));
    Hall out;
    LIKENESS_TRY(read_fields<Hall>(table, hall_fields, out, {"job.lua", ""}));
    return out;
}

std::string message(const std::string& inside) {
    const auto read = hall("name = 'gym', " + inside);
    return read ? "" : english(read.error());
}

std::string source_message(const std::string& inside) {
    const auto table = read_data("return { " + inside + " }", "job.lua");
    BOOST_REQUIRE(table.has_value());
    const auto checked = check_sources(table.value(), {"job.lua", ""}, notes<Hall>(hall_fields));
    return checked ? "" : english(checked.error());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fields)

BOOST_AUTO_TEST_CASE(what_the_file_says_is_read_and_the_rest_keeps_its_default) {
    const auto read = hall("name = 'gym', lanes = 4, music = true, desk_mm = { width = 1200, height = 600 }, colleges = { 'A', 'B' }");

    BOOST_REQUIRE(read.has_value());
    BOOST_TEST(read.value().name == "gym");
    BOOST_TEST(read.value().lanes == 4);
    BOOST_TEST(read.value().music);
    BOOST_TEST(read.value().desk.height.value == 600.0);
    BOOST_TEST(read.value().colleges.size() == 2u);
    BOOST_TEST(read.value().pause == 12.0);
}

BOOST_AUTO_TEST_CASE(an_unknown_key_gets_its_nearest_spelling) {
    BOOST_TEST(message("lnaes = 2") == "job.lua: lnaes: no such key (did you mean lanes?)");
    BOOST_TEST(message("desk_mm = { width = 900, hieght = 600 }") == "job.lua: desk_mm.hieght: no such key (did you mean height?)");
}

BOOST_AUTO_TEST_CASE(an_unknown_key_like_no_other_gets_the_list) {
    BOOST_TEST(message("weather = 2") ==
               "job.lua: weather: no such key (known are: name, lanes, pause_s, music, desk_mm, light_k, colleges, sources)");
}

BOOST_AUTO_TEST_CASE(a_number_out_of_range_is_said_with_both) {
    BOOST_TEST(message("lanes = 21") == "job.lua: lanes: expected 1 to 20, found 21");
    BOOST_TEST(message("pause_s = 60.001") == "job.lua: pause_s: expected 0.5 to 60, found 60.001");
    BOOST_TEST(message("desk_mm = { width = 5, height = 600 }") == "job.lua: desk_mm.width: expected 100 to 3000, found 5");
    BOOST_TEST(message("light_k = { 5500, 9000 }") == "job.lua: light_k[2]: expected 2000 to 8000, found 9000");
}

BOOST_AUTO_TEST_CASE(a_value_of_another_kind_is_shown_as_it_was_found) {
    BOOST_TEST(message("lanes = '4'") == "job.lua: lanes: expected a number, found \"4\"");
    BOOST_TEST(message("lanes = 2.5") == "job.lua: lanes: expected a whole number, found 2.5");
    BOOST_TEST(message("music = 1") == "job.lua: music: expected true or false, found 1");
    BOOST_TEST(message("desk_mm = 900") == "job.lua: desk_mm: expected a table, found 900");
    BOOST_TEST(message("desk_mm = { width = 900 }") == "job.lua: desk_mm.height: expected a number, found nil");
    BOOST_TEST(message("desk_mm = { 900, 600 }") == "job.lua: desk_mm: expected a key before each value, found 900 without");
    BOOST_TEST(message("colleges = { 'A', {} }") == "job.lua: colleges[2]: expected a text, found {…}");
    BOOST_TEST(message("colleges = 'A'") == "job.lua: colleges: expected a table, found \"A\"");
    BOOST_TEST(message("name = ''") == "job.lua: name: expected a text, found an empty one");
    BOOST_TEST(message("'gym'") == "job.lua: expected a key before each value, found \"gym\" without");
}

BOOST_AUTO_TEST_CASE(a_pair_has_two_numbers_the_smaller_first) {
    BOOST_TEST(message("light_k = { 5500 }") == "job.lua: light_k: expected a list of 2 numbers, found 1 listed and 0 named");
    BOOST_TEST(message("light_k = { 5600, 5500 }") == "job.lua: light_k: expected the smaller number first, found 5600 and 5500");
    BOOST_TEST(message("light_k = { 5500, 5600, unit = 'K' }") == "job.lua: light_k.unit: no such key");
}

BOOST_AUTO_TEST_CASE(a_long_text_is_cut_between_characters_and_stays_on_one_line) {
    BOOST_TEST(written(Value{std::string(39, 'x') + "寸"}) == '"' + std::string(39, 'x') + "…\"");
    BOOST_TEST(written(Value{std::string("two\nlines")}) == "\"two lines\"");
    BOOST_TEST(message("['a\\nb'] = 2").starts_with("job.lua: a b: no such key"));
}

BOOST_AUTO_TEST_CASE(a_missing_required_key_says_what_it_is) {
    const auto read = hall("lanes = 2");

    BOOST_REQUIRE(!read.has_value());
    BOOST_TEST(english(read.error()) == "job.lua: name: this key is required (name of the hall)");
    BOOST_TEST((read.error().remedy == Remedy::stop));
    BOOST_TEST((read.error().doing == Step::start));
}

BOOST_AUTO_TEST_CASE(each_number_needs_its_source_and_other_values_do_not) {
    BOOST_TEST(source_message("name = 'gym', music = true") == "");
    BOOST_TEST(source_message("lanes = 2, sources = { lanes = 'letter, 2023-12-05' }") == "");
    BOOST_TEST(source_message("lanes = 2") == "job.lua: sources.lanes: expected the document that says so and its date, found nothing");
    BOOST_TEST(source_message("lanes = 2, sources = { lanes = '' }") ==
               "job.lua: sources.lanes: expected the document that says so and its date, found nothing");
}

BOOST_AUTO_TEST_CASE(a_source_for_no_key_is_refused) {
    BOOST_TEST(source_message("sources = { lanse = 'letter' }") == "job.lua: sources.lanse: no such key (did you mean lanes?)");
    BOOST_TEST(source_message("sources = { lanes = 'letter' }") == "job.lua: sources.lanes: this file does not set lanes, so that it has no source");
}

BOOST_AUTO_TEST_CASE(a_row_knows_how_its_value_is_written) {
    Hall gym;
    gym.desk = {Mm{1200}, Mm{600.5}};

    BOOST_TEST(hall_fields[4].note.form == "{ width = number, height = number }");
    BOOST_TEST(hall_fields[4].show(gym) == "{ width = 1200, height = 600.5 }");
    BOOST_TEST(hall_fields[2].show(gym) == "12");
    BOOST_TEST(hall_fields[2].note.sourced);
    BOOST_TEST(!hall_fields[3].note.sourced);
}

BOOST_AUTO_TEST_SUITE_END()
