#include "tests/job/shot_lane.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(timeline_)

namespace {

std::vector<FrameId> ids(const std::vector<FrameFact>& facts) {
    std::vector<FrameId> out;
    for (const FrameFact& fact : facts) out.push_back(fact.id);
    return out;
}

std::vector<FrameId> order(const std::vector<FrameFact>& facts) {
    std::vector<FrameId> out;
    for (const Placed& one : timeline(gather(facts)).frames) out.push_back(one.fact.id);
    return out;
}

Shot shot(const std::vector<std::string>& paths) {
    Shot out;
    for (const std::string& path : paths) out.counters.push_back(counter_of(path).value());
    std::ranges::sort(out.counters);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(frames_stand_by_the_cameras_clock_and_not_by_arrival) {
    ShotLane lane;
    lane.shows("1001").takes(8);
    for (unsigned seed = 0; seed < 20; ++seed) BOOST_TEST((order(shuffled(lane.facts(), seed)) == ids(lane.facts())));
}

BOOST_AUTO_TEST_CASE(within_one_second_the_counter_decides) {
    ShotLane lane;
    lane.shows("1001").takes(5);
    for (FrameFact& fact : lane.facts()) {
        fact.shot.time_ms = 1'702'256'400'000;
        fact.shot.subsecond = false;
    }
    BOOST_TEST((order(shuffled(lane.facts(), 3)) == ids(lane.facts())));
}

BOOST_AUTO_TEST_CASE(a_second_that_one_frame_does_not_divide_is_one_moment) {
    ShotLane lane;
    lane.shows("1001").takes(2);
    lane.facts()[0].shot = {"6001234", 1'702'256'400'900, true, std::nullopt, {}};
    lane.facts()[1].shot = {"6001234", 1'702'256'400'000, false, std::nullopt, {}};
    lane.facts()[2].shot = {"6001234", 1'702'256'401'100, true, std::nullopt, {}};
    const Timeline line = timeline(lane.facts());
    BOOST_TEST(line.frames[0].moment == line.frames[1].moment);
    BOOST_TEST(line.frames[1].moment != line.frames[2].moment);
}

BOOST_AUTO_TEST_CASE(a_frame_without_a_time_stands_beside_its_counters_neighbours) {
    ShotLane lane;
    lane.shows("1001").takes(3).shows("1002").takes(1);
    for (const std::size_t which : {0u, 2u, 5u}) {
        auto facts = lane.facts();
        facts[which].shot.time_ms.reset();
        BOOST_TEST((order(facts) == ids(facts)));
    }
}

BOOST_AUTO_TEST_CASE(a_lane_without_any_time_stands_by_its_counters) {
    ShotLane lane;
    lane.shows("1001").takes(3);
    for (FrameFact& fact : lane.facts()) fact.shot.time_ms.reset();
    BOOST_TEST((order(shuffled(lane.facts(), 5)) == ids(lane.facts())));
}

BOOST_AUTO_TEST_CASE(a_frame_without_time_and_counter_is_aside_and_says_why) {
    ShotLane lane;
    lane.shows("1001").takes(1);
    lane.last().shot = {};
    const Timeline line = timeline(lane.facts());
    BOOST_REQUIRE(line.aside.size() == 1u);
    BOOST_TEST(english(line.aside[0].why) == "it has neither a time nor a counter, so its place in the lane is not known");
    BOOST_TEST(story(bound(lane)) == "K aside");
}

BOOST_AUTO_TEST_CASE(two_frames_without_time_and_with_one_number_are_aside) {
    ShotLane lane;
    lane.shows("1001").takes(2);
    for (const std::size_t which : {1u, 2u}) lane.facts()[which].shot = {"", std::nullopt, false, std::nullopt, {dsc_counter(102)}};
    const Timeline line = timeline(lane.facts());
    BOOST_REQUIRE(line.aside.size() == 2u);
    BOOST_TEST(english(line.aside[0].why) == "it has no time, and another frame without a time has its number 102");
}

BOOST_AUTO_TEST_CASE(a_number_whose_neighbours_stand_apart_places_nothing) {
    ShotLane lane;
    lane.with_body("6001234", 200).shows("1001").with_body("6001234", 100).takes(1).with_body("6001234", 300).takes(1);
    FrameFact lost = lane.last();
    lost.id = {"abcdefabcdef"};
    lost.files.front().path = dsc(150);
    lost.shot = {"", std::nullopt, false, std::nullopt, {dsc_counter(150)}};
    lane.facts().push_back(lost);
    const Timeline line = timeline(gather(lane.facts()));
    BOOST_REQUIRE(line.aside.size() == 1u);
    BOOST_TEST(english(line.aside[0].why) == "it has no time, and the frames around its number 150 do not stand together");
}

BOOST_AUTO_TEST_CASE(the_next_number_follows_and_a_gap_does_not) {
    BOOST_TEST(follows(shot({dsc(142)}), shot({dsc(143)}), {}));
    BOOST_TEST(!follows(shot({dsc(142)}), shot({dsc(144)}), {}));
    BOOST_TEST(!follows(shot({dsc(143)}), shot({dsc(142)}), {}));
    BOOST_TEST(follows(shot({dsc(9999)}), shot({dsc(1)}), {}));
    BOOST_TEST(follows(shot({dsc(142)}), shot({dsc(144)}), {dsc_counter(143)}));
    // A colour chart on either side of the turn from 9999 to 0001, or on both.
    BOOST_TEST(follows(shot({dsc(9998)}), shot({dsc(1)}), {dsc_counter(9999)}));
    BOOST_TEST(follows(shot({dsc(9999)}), shot({dsc(2)}), {dsc_counter(1)}));
    BOOST_TEST(follows(shot({dsc(9999)}), shot({dsc(1)}), {dsc_counter(0)}));
    BOOST_TEST(follows(shot({dsc(9998)}), shot({dsc(2)}), {dsc_counter(1), dsc_counter(9999)}));
    BOOST_TEST(!follows(shot({dsc(9998)}), shot({dsc(2)}), {dsc_counter(9999)}));
    BOOST_TEST(!follows(shot({dsc(9998)}), shot({dsc(1)}), {}));
    BOOST_TEST(!follows(shot({dsc(9999)}), shot({dsc(2)}), {}));
    BOOST_TEST(!follows(shot({dsc(143)}), shot({dsc(143)}), {}));
    BOOST_TEST(!follows(shot({dsc(142)}), shot({dsc(144)}), {{"lanes/A/IMG_", 143}}));
}

BOOST_AUTO_TEST_CASE(a_name_without_a_number_among_numbers_follows_nothing) {
    BOOST_TEST(!follows(shot({dsc(142)}), shot({}), {}));
    BOOST_TEST(!follows(shot({}), shot({dsc(142)}), {}));
    BOOST_TEST(follows(shot({}), shot({}), {}));
}

BOOST_AUTO_TEST_CASE(numbers_of_two_series_do_not_follow_each_other) {
    BOOST_TEST(!follows(shot({dsc(142)}), shot({"lanes/A/IMG_0143.JPG"}), {}));
    BOOST_TEST(!follows(shot({dsc(142)}), shot({"lanes/A/card/DSC_0143.JPG"}), {}));
    BOOST_TEST(follows(shot({dsc(142)}), shot({"lanes/A/card/DSC_0009.JPG", dsc(143)}), {}));
}

BOOST_AUTO_TEST_CASE(every_series_that_both_have_must_go_on) {
    BOOST_TEST(follows(shot({dsc(142), "lanes/A/sel-0007.JPG"}), shot({dsc(143), "lanes/A/sel-0008.JPG"}), {}));
    BOOST_TEST(!follows(shot({dsc(142), "lanes/A/sel-0007.JPG"}), shot({dsc(144), "lanes/A/sel-0008.JPG"}), {}));
}

BOOST_AUTO_TEST_CASE(within_one_second_a_copys_number_decides_nothing) {
    ShotLane lane;
    lane.with_body("6001234", 3).takes(1).shows("1002").copies(1, dsc(1));
    for (FrameFact& fact : lane.facts()) {
        fact.shot.time_ms = 1'702'256'400'000;
        fact.shot.subsecond = false;
    }
    const Timeline line = timeline(gather(lane.facts()));
    BOOST_REQUIRE(line.frames.size() == 2u);
    BOOST_TEST(line.frames[0].moment == line.frames[1].moment);
}

BOOST_AUTO_TEST_CASE(a_number_of_another_series_places_nothing) {
    ShotLane lane;
    lane.shows("1001").takes(1).loses(1).takes(1).takes(1);
    lane.last().shot = shot({"lanes/A/IMG_0103.JPG"});
    const Timeline line = timeline(gather(lane.facts()));
    BOOST_REQUIRE(line.aside.size() == 1u);
    BOOST_TEST(english(line.aside[0].why) == "it has no time, and the frames around its number 103 do not stand together");
}

BOOST_AUTO_TEST_CASE(without_any_time_a_frame_of_another_series_is_aside) {
    ShotLane lane;
    lane.shows("1001").takes(2).takes(1);
    for (FrameFact& fact : lane.facts()) fact.shot.time_ms.reset();
    lane.last().shot = shot({"lanes/A/IMG_0001.JPG"});
    BOOST_TEST(story(bound(lane)) == "K 1001 1001 aside");
}

BOOST_AUTO_TEST_CASE(without_a_time_a_frame_whose_copies_have_two_numbers_is_aside) {
    ShotLane lane;
    lane.with_body("6001234", 1).takes(1).shows("1001");
    for (FrameFact& fact : lane.facts()) fact.shot.time_ms.reset();
    lane.copies(1, dsc(1));
    const Timeline line = timeline(gather(lane.facts()));
    BOOST_REQUIRE(line.aside.size() == 1u);
    BOOST_TEST(english(line.aside[0].why) == "it has no time, and copies of it have two numbers, 1 and 3");
}

BOOST_AUTO_TEST_SUITE_END()
