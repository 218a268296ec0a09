#include "daemon/job/roster.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(roster)

namespace {

const std::string chinese = "学号,姓名,学院,班级,身份证号\n2020001,张三,数理学院,数学一班,500101200001010011\n2020002,李四,数理学院,数学一班,500101200001010022\n";

Roster read(std::string_view text) {
    auto reading = parse_roster(text, "list.csv");
    BOOST_REQUIRE(reading.has_value());
    return reading.value().roster;
}

std::string fault(std::string_view text) {
    const auto reading = parse_roster(text, "list.csv");
    BOOST_REQUIRE(reading.has_error());
    BOOST_TEST((reading.error().remedy == Remedy::stop));
    return english(reading.error());
}

std::string understood(std::string_view text) {
    std::string out;
    const auto reading = parse_roster(text, "list.csv");
    for (const Sentence& one : reading.value().understood) out += english(one) + "\n";
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_chinese_list_is_read) {
    const Roster list = read(chinese);
    BOOST_REQUIRE(list.subjects().size() == 2u);
    BOOST_TEST((list.subjects()[0] == Subject{"2020001", "2020001", "张三", "数理学院", "数学一班", "500101200001010011"}));
    BOOST_TEST(list.shown("2020002")->name == "李四");
    BOOST_TEST(list.find({"2020001"})->name == "张三");
    BOOST_TEST(!list.shown("2020003"));
}

BOOST_AUTO_TEST_CASE(a_mark_semicolons_tabs_and_wide_commas_change_nothing) {
    BOOST_TEST((read("\xEF\xBB\xBF" + chinese).subjects() == read(chinese).subjects()));
    for (const char* separator : {";", "\t", "，"}) {
        std::string other;
        for (const char c : chinese) other += c == ',' ? separator : std::string(1, c);
        BOOST_TEST((read(other).subjects() == read(chinese).subjects()));
    }
}

BOOST_AUTO_TEST_CASE(a_list_in_gb18030_is_read) {
    const Roster list = read("\xD1\xA7\xBA\xC5,\xD0\xD5\xC3\xFB\r\n2020001,\xD5\xC5\xC8\xFD\r\n");
    BOOST_TEST(list.subjects()[0].name == "张三");
}

BOOST_AUTO_TEST_CASE(quotes_spaces_and_the_tricks_of_spreadsheets_are_taken_off) {
    const Roster list = read("Student Number,Name,College\n=\"0012\",\"Wang, \"\"Ann\"\"\", Arts \n'0013,\tLi\t,\"Arts\n& Crafts\"\n,,\n");
    BOOST_REQUIRE(list.subjects().size() == 2u);
    BOOST_TEST(list.subjects()[0].student == "0012");
    BOOST_TEST(list.subjects()[0].name == "Wang, \"Ann\"");
    BOOST_TEST(list.subjects()[0].college == "Arts");
    BOOST_TEST(list.subjects()[1].student == "0013");
    BOOST_TEST(list.subjects()[1].college == "Arts\n& Crafts");
}

BOOST_AUTO_TEST_CASE(a_title_above_the_headings_is_passed_over) {
    BOOST_TEST(read("2024届毕业生,,,,\n" + chinese).subjects().size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_column_of_codes_is_what_phones_show) {
    const Roster list = read("学号,采集码\n1,LKN1:AB\n2,LKN1:CD\n3,\n");
    BOOST_TEST(list.shown("LKN1:CD")->student == "2");
    BOOST_TEST(!list.shown("2"));
    BOOST_TEST(!list.shown(""));
    BOOST_TEST(understood("学号,采集码\n1,LKN1:AB\n3,\n") ==
               "column 1 (学号): student number\ncolumn 2 (采集码): capture code, as the phone shows it\n"
               "1 people have no capture code yet and cannot be recognised\n2 people\n");
}

BOOST_AUTO_TEST_CASE(what_was_understood_is_said_for_each_column) {
    BOOST_TEST(understood("id,name,备注\n1,a,b\n") ==
               "column 1 (id): student number\ncolumn 2 (name): name\ncolumn 3 (备注): not used\n"
               "there is no column of capture codes, so the code is the student number\n1 people\n");
}

BOOST_AUTO_TEST_CASE(the_surer_heading_is_the_student_number) {
    BOOST_TEST(read("No,学号\n1,2020001\n").subjects()[0].student == "2020001");
}

BOOST_AUTO_TEST_CASE(a_list_without_student_numbers_names_its_headings) {
    BOOST_TEST(fault("姓名,班级\n张三,数学一班\n") == "list.csv: expected a column of student numbers, found 姓名, 班级 (name the column 学号 or student_number)");
}

BOOST_AUTO_TEST_CASE(a_list_without_headings_names_nobody) {
    BOOST_TEST(fault("张三,2020001\n李四,2020002\n") == "list.csv: line 1: expected headings, found none that is known (name the column 学号 or student_number)");
}

BOOST_AUTO_TEST_CASE(two_columns_of_one_name_are_not_guessed_between) {
    BOOST_TEST(fault("学号,学号\n1,2\n") == "list.csv: line 1: columns 1 and 2 are both called 学号");
}

BOOST_AUTO_TEST_CASE(an_empty_list_is_a_fault) {
    BOOST_TEST(fault("") == "list.csv: expected a list of people, found nothing");
    BOOST_TEST(fault("学号,姓名\n") == "list.csv: expected a list of people, found headings only");
}

BOOST_AUTO_TEST_CASE(a_number_that_stands_twice_is_told_by_its_lines) {
    BOOST_TEST(fault("学号,姓名\n7,a\n8,b\n7,c\n") == "list.csv: lines 2 and 4 have the same student number");
    BOOST_TEST(fault("学号,采集码\n7,x\n8,x\n") == "list.csv: lines 2 and 3 have the same capture code");
}

BOOST_AUTO_TEST_CASE(a_short_row_is_told_by_its_line) {
    BOOST_TEST(fault("学号,姓名,班级\n7,a\n") == "list.csv: line 2: expected at least 3 columns, found 2");
    BOOST_TEST(fault("学号,姓名\n,a\n") == "list.csv: line 2: there is no student number");
}

BOOST_AUTO_TEST_CASE(a_number_that_a_spreadsheet_rounded_is_not_taken) {
    BOOST_TEST(fault("学号,姓名\n2.02412E+11,a\n") ==
               "list.csv: line 2: the student number was rounded by a spreadsheet (give the column the format Text and export the list again)");
}

BOOST_AUTO_TEST_CASE(what_is_no_list_is_a_fault) {
    BOOST_TEST(fault("学号,姓名\n1,\"a\n") == "list.csv: line 2: a quote begins here and does not end");
    BOOST_TEST(fault("\x80\xFF\xFF") == "list.csv: expected text in UTF-8 or GB18030, found neither (save the list as CSV UTF-8)");
    const auto missing = read_roster("/nowhere/list.csv");
    BOOST_REQUIRE(missing.has_error());
    BOOST_TEST(english(missing.error()) == "/nowhere/list.csv: there is no such file");
    BOOST_TEST((missing.error().remedy == Remedy::stop));
}

BOOST_AUTO_TEST_SUITE_END()
