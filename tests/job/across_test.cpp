#include "daemon/job/across.h"
#include "tests/job/shot_lane.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(across_)

namespace {

ShotLane other_lane() {
    ShotLane lane;
    lane.with_body("7009999", 500);
    return lane;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_subject_who_sat_in_two_lanes_is_bound_in_neither) {
    ShotLane a, b = other_lane();
    a.shows("1001").takes(1).shows("1002").takes(1);
    b.shows("1003").takes(1).shows("1001").takes(1);
    const auto both = across({{"A", bound(a)}, {"B", bound(b)}});
    BOOST_TEST(story(both.at("A")) == "K two-lanes K 1002");
    BOOST_TEST(story(both.at("B")) == "K 1003 K two-lanes");
    BOOST_TEST(english(both.at("A")[1].because) == "the same subject also sat in lane B");
}

BOOST_AUTO_TEST_CASE(a_held_sitting_in_the_other_lane_is_a_doubt_as_well) {
    ShotLane a, b = other_lane();
    a.shows("1001").takes(1);
    b.shows("1001").takes(9);
    BOOST_TEST(story(across({{"A", bound(a)}, {"B", bound(b)}}).at("A")) == "K two-lanes");
}

BOOST_AUTO_TEST_CASE(a_code_shown_in_another_lane_without_a_sitting_is_no_doubt) {
    ShotLane a, b = other_lane();
    a.shows("1001").takes(1);
    b.shows("1001");
    BOOST_TEST(story(across({{"A", bound(a)}, {"B", bound(b)}}).at("A")) == "K 1001");
}

BOOST_AUTO_TEST_CASE(one_frame_copied_into_two_lanes_is_bound_in_neither) {
    ShotLane a, b = other_lane();
    a.shows("1001").takes(1);
    b.shows("1002").takes(1);
    FrameFact stray = a.last();
    stray.shot.serial.clear();
    stray.shot.counters.clear();
    a.facts().back() = stray;
    b.facts().back() = stray;
    // Names that count nothing, so that the copy's missing number is no doubt of its own.
    const auto both = across({{"A", bound(a, {.gapless = false})}, {"B", bound(b, {.gapless = false})}});
    BOOST_TEST(story(both.at("A")) == "K two-lanes");
    for (const Binding& one : both.at("B")) BOOST_TEST((one.state != BindingState::bound));
}

BOOST_AUTO_TEST_CASE(of_two_lanes_a_person_may_say_which_is_right) {
    ShotLane a, b = other_lane();
    a.shows("1001").takes(1).said("1001").takes(1);
    b.shows("1001").takes(1);
    const auto both = across({{"A", bound(a)}, {"B", bound(b)}});
    BOOST_TEST(story(both.at("A")) == "K 1001 two-lanes");
    BOOST_TEST(story(both.at("B")) == "K two-lanes");
}

BOOST_AUTO_TEST_SUITE_END()
