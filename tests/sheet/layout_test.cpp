#include "tests/sheet/laid.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(layout)

BOOST_AUTO_TEST_CASE(prints_stand_in_the_order_asked_for_and_each_has_its_own_size) {
    const auto laid = lay(seven_inch, 2, 2, {print("one", 25, 35, 5), print("two", 35, 49, 2), print("more", 25, 35, 1)});

    BOOST_REQUIRE(laid.has_value());
    std::vector<std::string> order;
    for (const Place& p : laid.value().places) {
        order.push_back(p.photo + std::to_string(p.index));
        BOOST_TEST((p.turned ? p.height : p.width).value == (p.photo == "two" ? 35.0 : 25.0));
        BOOST_TEST((p.turned ? p.width : p.height).value == (p.photo == "two" ? 49.0 : 35.0));
        BOOST_TEST(p.page == 1);
    }
    const std::vector<std::string> asked{"one0", "one1", "one2", "one3", "one4", "two0", "two1", "more0"};
    BOOST_TEST(order == asked, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(eight_one_inch_stand_upright_in_two_rows_of_four_in_the_middle_of_five_inch_paper) {
    const auto laid = lay(five_inch, 2, 2, {print("one-inch", 25, 35, 8)});

    BOOST_REQUIRE(laid.has_value());
    BOOST_TEST(!laid.value().paper_turned);
    for (int i = 0; i < 8; ++i) {
        const Place& place = laid.value().places[static_cast<std::size_t>(i)];
        BOOST_TEST(place.x.value == 10.5 + i % 4 * 27);
        BOOST_TEST(place.y.value == 8.5 + i / 4 * 37);
        BOOST_TEST(!place.turned);
    }
}

BOOST_AUTO_TEST_CASE(the_paper_is_turned_where_that_puts_every_print_upright) {
    const auto laid = lay(five_inch, 2, 2, {print("two-inch", 35, 49, 4)});

    BOOST_REQUIRE(laid.has_value());
    BOOST_TEST(laid.value().paper_turned);
    BOOST_TEST(laid.value().paper.width.value == 89);
    BOOST_TEST(std::ranges::none_of(laid.value().places, &Place::turned));
}

BOOST_AUTO_TEST_CASE(equal_prints_lie_the_same_way_in_whole_rows_where_that_fits) {
    const auto laid = lay(six_inch, 1, 0, {print("two-inch", 35, 49, 4), print("one-inch", 25, 35, 8)});

    BOOST_REQUIRE(laid.has_value());
    for (const Place& place : laid.value().places) BOOST_TEST(place.turned == (place.photo == "one-inch"));
    for (std::size_t i = 0; i < 4; ++i) {
        const std::vector<Place>& places = laid.value().places;
        BOOST_TEST(places[i].y.value == places[0].y.value);
        BOOST_TEST(places[i].x.value == places[4 + i].x.value);
        BOOST_TEST(places[i].x.value == places[8 + i].x.value);
    }
}

BOOST_AUTO_TEST_CASE(a_kind_lies_both_ways_only_where_nothing_else_fits) {
    const auto laid = lay(six_inch, 0, 2, {print("two-inch", 35, 49, 4), print("one-inch", 25, 35, 8)});

    BOOST_REQUIRE(laid.has_value());
    const std::vector<Place>& places = laid.value().places;
    BOOST_TEST(std::ranges::count_if(places, [](const Place& p) { return p.turned && p.photo == "two-inch"; }) == 4);
    BOOST_TEST(std::ranges::count_if(places, [](const Place& p) { return p.turned && p.photo == "one-inch"; }) == 4);
}

BOOST_AUTO_TEST_SUITE_END()
