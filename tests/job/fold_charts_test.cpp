#include "tests/job/shot_lane.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(fold_charts)

BOOST_AUTO_TEST_CASE(a_colour_chart_neither_opens_nor_closes_a_sitting) {
    ShotLane lane;
    lane.shows_chart().shows("1001").takes(1).shows_chart().takes(1).shows("1002").shows_chart().takes(1);
    const auto bindings = bound(lane);
    BOOST_TEST(story(bindings) == "aside K 1001 aside 1001 K aside 1002");
    BOOST_TEST(english(bindings[3].because) == "it shows a colour chart");
}

BOOST_AUTO_TEST_CASE(a_colour_chart_that_cannot_be_used_says_why_and_holds_nobody) {
    ShotLane lane;
    lane.shows("1001").shows_chart().takes(1);
    lane.facts()[1].fault = Fault{Remedy::aside, Step::identify, "", sentence("the colour chart is mirrored"), sentence("turn it")};
    const auto bindings = bound(lane);
    BOOST_TEST(story(bindings) == "K aside 1001");
    BOOST_TEST(english(bindings[1].because) == "the colour chart is mirrored");
    BOOST_TEST(english(bindings[1].hint) == "turn it");
}

BOOST_AUTO_TEST_CASE(a_colour_chart_makes_up_for_its_own_number_only_and_for_no_time) {
    ShotLane lane;
    lane.shows("1001").shows_chart().loses(1).takes(1);
    BOOST_TEST(story(bound(lane)) == "K aside missing-frame");
    ShotLane slow;
    slow.shows("1001").waits(120).shows_chart().waits(120).takes(1);
    BOOST_TEST(story(bound(slow)) == "K aside long-pause");
}

BOOST_AUTO_TEST_CASE(a_colour_chart_in_the_moment_of_an_exposure_or_without_a_place_is_no_doubt) {
    ShotLane lane;
    lane.shows("1001").takes(1).shows_chart().takes(1);
    lane.facts()[2].shot.time_ms = lane.facts()[1].shot.time_ms;
    lane.facts()[2].shot.counters.clear();
    BOOST_TEST(story(bound(lane, {.gapless = false})).find("unsure-order") == std::string::npos);

    ShotLane other;
    other.shows("1001").takes(1).shows_chart();
    other.last().shot.time_ms.reset();
    other.last().shot.counters.clear();
    BOOST_TEST(story(bound(other)) == "K 1001 aside");
}

BOOST_AUTO_TEST_SUITE_END()
