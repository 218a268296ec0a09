// What a person says of a frame is one more fact in the lane.
#include "tests/job/shot_lane.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(fold_by_hand)

BOOST_AUTO_TEST_CASE(whose_code_an_unread_keyframe_shows_releases_its_sitting) {
    ShotLane lane;
    lane.shows("1001").takes(1).shows_unreadably().said("1002").takes(2).shows("1003").takes(1);
    const auto bindings = bound(lane);
    BOOST_TEST(story(bindings) == "K 1001 K 1002 1002 K 1003");
    BOOST_TEST(bindings[2].by_hand);
    BOOST_TEST(english(bindings[2].because) == "a person said whose code it is");
    BOOST_TEST(!bindings[3].by_hand);
}

BOOST_AUTO_TEST_CASE(so_does_it_of_a_frame_of_nobody_a_strange_code_two_codes_and_a_broken_file) {
    ShotLane nothing, stranger, both, broken;
    nothing.shows_nothing().said("1002").takes(1);
    BOOST_TEST(story(bound(nothing)) == "K 1002");
    stranger.shows("9999").said("1002").takes(1);
    BOOST_TEST(story(bound(stranger)) == "K 1002");
    both.shows_both("1002", "1003").said("1002").takes(1);
    BOOST_TEST(story(bound(both)) == "K 1002");
    broken.breaks().said("1002").takes(1);
    BOOST_TEST(story(bound(broken)) == "aside 1002");
}

BOOST_AUTO_TEST_CASE(of_two_codes_in_a_row_a_person_says_whose_counts) {
    ShotLane lane;
    lane.shows("1001").shows("1002").said("1002").takes(1).shows("1003").takes(1);
    BOOST_TEST(story(bound(lane)) == "K K 1002 K 1003");
}

// 1004's code was scanned after the keyframe, so the exposure is 1004's.
BOOST_AUTO_TEST_CASE(whose_code_a_keyframe_shows_does_not_say_where_it_stands_among_the_scans) {
    ShotLane lane;
    lane.shows("1001").takes(1).shows_unreadably().said("1002").scans("1004").waits(10).takes(1);
    BOOST_TEST(story(bound(lane)) == "K desk-clock K desk-clock");
    for (const int off : {-3, 0, 3}) BOOST_TEST((bound(lane, {.clock = DeskClock{off, 3}}).back().state == BindingState::held), off);
    lane.said("1004");
    BOOST_TEST(story(bound(lane)) == "K desk-clock K 1004");
}

BOOST_AUTO_TEST_CASE(whose_picture_an_exposure_is_binds_that_one_alone) {
    ShotLane lane;
    lane.shows_unreadably().takes(1).said("1002").takes(1);
    const auto bindings = bound(lane);
    BOOST_TEST(story(bindings) == "K? 1002 unread-keyframe");
    BOOST_TEST(english(bindings[1].because) == "a person said whose picture it is");
}

BOOST_AUTO_TEST_CASE(after_an_exposure_of_somebody_else_the_sitting_is_in_doubt) {
    ShotLane lane;
    lane.shows("1001").takes(2).said("1002").takes(1).shows("1003").takes(1);
    const auto bindings = bound(lane);
    BOOST_TEST(story(bindings) == "K 1001 1002 other-by-hand K 1003");
    BOOST_TEST(english(bindings[3].because) == "frame " + bindings[2].frame.text + ", before it in this sitting, was bound by hand to somebody else");
}

BOOST_AUTO_TEST_CASE(of_too_many_exposures_those_that_a_person_bound_still_count) {
    ShotLane lane;
    lane.shows("1001").takes(4).said("1002");
    BOOST_TEST(story(bound(lane)) == "K too-many-exposures too-many-exposures too-many-exposures 1002");
}

BOOST_AUTO_TEST_CASE(a_photograph_that_lies_still_lies_whoever_it_is) {
    ShotLane lane;
    lane.shows_unreadably().takes_lying().said("1002");
    BOOST_TEST(story(bound(lane)) == "K? turned");
    BOOST_TEST((bound(lane)[1].candidate == SubjectRef{"1002"}));
}

BOOST_AUTO_TEST_CASE(an_exposure_without_a_place_can_be_bound_too) {
    ShotLane lane;
    lane.shows("1001").takes(1);
    const FrameFact stray = [&] {
        ShotLane other;
        other.with_body("7", 900).takes(1);
        FrameFact fact = other.last();
        fact.shot = {};
        return fact;
    }();
    lane.facts().push_back(stray);
    BOOST_TEST(story(bound(lane)) == "K 1001 aside");
    lane.said("1002");
    BOOST_TEST(story(bound(lane)) == "K 1001 1002");
}

BOOST_AUTO_TEST_CASE(of_each_frame_the_last_word_holds_and_can_be_taken_back) {
    ShotLane lane;
    lane.takes(2);
    const FrameId a = lane.facts()[0].id, b = lane.facts()[1].id;
    const auto holds = [&](const std::vector<Correction>& said) { return in_force(said, lane.facts(), gather(lane.facts())); };
    const Correction first{a, SubjectRef{"1001"}, "", "anna", 1}, second{a, SubjectRef{"1002"}, "", "bert", 2}, other{b, SubjectRef{"1003"}, "", "anna", 3}, back{b, {}, "", "anna", 4};
    BOOST_TEST((holds({first, second, other}) == ByHand{{a, second}, {b, other}}));
    BOOST_TEST((holds({other, back, first}) == ByHand{{a, first}}));
    BOOST_TEST((holds({other, back, other}) == ByHand{{b, other}}));
    BOOST_TEST(holds({{{"dddd"}, SubjectRef{"1001"}, "", "anna", 1}}).empty());
}

/// A JPEG and its RAW, which came later, when the JPEG's id had been spoken of: together they bear the RAW's.
std::vector<FrameFact> joined_later() {
    ShotLane lane;
    lane.takes(1);
    FrameFact jpeg = lane.last(), raw = jpeg;
    jpeg.id = {"bbbb"}, raw.id = {"aaaa"};
    raw.files.front().path = "lanes/A/DSC_0101.NEF", raw.files.front().digest = sha256("raw");
    return {jpeg, raw};
}

BOOST_AUTO_TEST_CASE(what_was_said_follows_a_frame_that_was_joined_with_another_file) {
    const std::vector<FrameFact> files = joined_later(), jpeg{files[0]};
    const Correction said{{"bbbb"}, SubjectRef{"1001"}, "", "anna", 1};
    BOOST_TEST((in_force({said}, jpeg, gather(jpeg)) == ByHand{{{"bbbb"}, said}}));
    BOOST_TEST((in_force({said}, files, gather(files)) == ByHand{{{"aaaa"}, said}}));
}

BOOST_AUTO_TEST_CASE(of_a_frame_that_was_joined_the_later_word_counts_by_whichever_id_it_was_given) {
    const std::vector<FrameFact> files = joined_later();
    for (const auto& [early, late] : {std::pair("aaaa", "bbbb"), std::pair("bbbb", "aaaa")}) {
        const Correction first{{early}, SubjectRef{"1001"}, "", "anna", 1}, second{{late}, SubjectRef{"1002"}, "", "anna", 2}, back{{late}, {}, "", "anna", 2};
        BOOST_TEST((in_force({first, second}, files, gather(files)) == ByHand{{{"aaaa"}, second}}));
        BOOST_TEST((in_force({second, first}, files, gather(files)) == ByHand{{{"aaaa"}, second}}));
        BOOST_TEST(in_force({first, back}, files, gather(files)).empty());
    }
}

BOOST_AUTO_TEST_CASE(what_was_said_of_an_id_that_became_two_frames_binds_neither) {
    ShotLane lane;
    lane.takes(2);
    FrameFact one = lane.facts()[0], other = lane.facts()[1];
    one.id = other.id = {"cccc"};
    const std::vector<FrameFact> files{one, other};
    BOOST_TEST(gather(files).size() == 2u);
    BOOST_TEST(in_force({{{"cccc"}, SubjectRef{"1001"}, "", "anna", 1}}, files, gather(files)).empty());
}

BOOST_AUTO_TEST_CASE(what_was_said_binds_the_same_in_any_order_of_arrival) {
    ShotLane lane;
    lane.shows_unreadably().said("1002").takes(2).shows("1003").takes(2).said("1004").takes(1).shows("1005").shows("1001").said("1001").takes(1);
    const LaneFold expected = folded(lane);
    for (unsigned seed = 0; seed < 100; ++seed) BOOST_TEST((folded(shuffled(lane.facts(), seed), {}, lane.by_hand()) == expected));
}

BOOST_AUTO_TEST_SUITE_END()
