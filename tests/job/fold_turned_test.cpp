// Photographs that lie on their side.
#include "tests/job/shot_lane.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(fold_turned)

BOOST_AUTO_TEST_CASE(a_photograph_that_lies_is_held_and_the_others_of_its_sitting_are_bound) {
    ShotLane lane;
    lane.shows("1001").takes(1).takes_lying().takes(1).shows("1002").takes_lying().shows("1003").takes(1);
    const auto bindings = bound(lane);
    BOOST_TEST(story(bindings) == "K 1001 turned 1001 K turned K 1003");
    BOOST_TEST((bindings[2].candidate == SubjectRef{"1001"}));
    BOOST_TEST(!bindings[2].subject.has_value());
    BOOST_TEST(english(bindings[2].because) == "the photograph of frame " + bindings[2].frame.text + " lies on its side or upside down, and its file does not say so");
    BOOST_TEST(english(bindings[2].hint) == "photograph the person again with the camera's rotation switched on, or write the file's rotation tag");
}

BOOST_AUTO_TEST_CASE(a_photograph_that_lies_is_a_person_and_no_code) {
    ShotLane lane;
    lane.shows("1001").takes_lying().shows("1002").takes(1);  // between the codes somebody was photographed
    BOOST_TEST(story(bound(lane)) == "K turned K 1002");
    ShotLane many;
    many.shows("1001").takes(2).takes_lying().takes(1);  // four exposures, three allowed
    BOOST_TEST(story(bound(many)) == "K too-many-exposures too-many-exposures turned too-many-exposures");
    ShotLane stray;
    stray.shows("1001").takes(1).takes_lying();
    stray.last().shot = {};  // it has no place in the lane
    BOOST_TEST(story(bound(stray)) == "K 1001 aside");
}

BOOST_AUTO_TEST_CASE(in_a_sitting_in_doubt_a_photograph_that_lies_still_says_that_it_lies) {
    ShotLane lane;
    lane.takes_lying().shows("9999").takes(1).takes_lying().loses(1).takes(1);
    BOOST_TEST(story(bound(lane)) == "turned K? stranger turned stranger");
}

BOOST_AUTO_TEST_CASE(set_upright_by_its_tag_it_binds_as_if_it_had_always_stood) {
    ShotLane lies, stands;
    lies.shows("1001").takes(1).takes_lying().shows("1002").takes(2);
    stands.shows("1001").takes(1).takes(1).shows("1002").takes(2);
    lies.facts()[2].role = Role::exposure;
    BOOST_TEST((bound(lies) == bound(stands)));
}

BOOST_AUTO_TEST_SUITE_END()
