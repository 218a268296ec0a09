#include "daemon/job/timetable.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(timetable)

namespace {

std::string fault(std::string_view text) {
    const auto slots = parse_timetable(text, "timetable.csv");
    BOOST_REQUIRE(slots.has_error());
    return english(slots.error());
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_notices_own_timetable_is_read) {
    const auto read = parse_timetable("date,start,end,college,people\n2023-12-12,11:00,12:00,安全工程学院(应急管理学院),280\n2023-12-14,16:00,17:00,各学院补照,\n", "timetable.csv");
    BOOST_REQUIRE(read.has_value());
    const auto& slots = read.value();
    BOOST_REQUIRE(slots.size() == 2u);
    BOOST_TEST((slots[0] == Slot{"2023-12-12", "11:00", "12:00", "安全工程学院(应急管理学院)", 280}));
    BOOST_TEST(!slots[1].people);
}

BOOST_AUTO_TEST_CASE(dates_and_times_as_offices_write_them_become_one_form) {
    const auto read = parse_timetable("人数;学院;日期;开始时间;结束时间\n69人;外国语学院;2023年12月1日;9:00;11：40\n", "timetable.csv");
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST((read.value()[0] == Slot{"2023-12-01", "09:00", "11:40", "外国语学院", 69}));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_told_by_its_line) {
    const std::string top = "date,start,end,college,people\n";
    BOOST_TEST(fault("date,start,end,people\n") == "timetable.csv: line 1: expected a column college, found none");
    BOOST_TEST(fault(top) == "timetable.csv: expected a timetable, found headings only");
    BOOST_TEST(fault(top + "soon,09:00,10:00,a,1\n") == "timetable.csv: line 2: expected a date like 2023-12-11, found soon");
    BOOST_TEST(fault(top + "2023-12-11,9,10:00,a,1\n") == "timetable.csv: line 2: expected a time like 09:00, found 9");
    BOOST_TEST(fault(top + "2023-12-11,11:00,10:00,a,1\n") == "timetable.csv: line 2: the slot ends at 10:00, before it starts at 11:00");
    BOOST_TEST(fault(top + "2023-12-11,09:00,10:00,a,many\n") == "timetable.csv: line 2: expected a number of people, found many");
}

BOOST_AUTO_TEST_SUITE_END()
