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
    for (const std::size_t which : {1u, 2u}) lane.facts()[which].shot = {"", std::nullopt, false, std::nullopt, {102}};
    const Timeline line = timeline(lane.facts());
    BOOST_REQUIRE(line.aside.size() == 2u);
    BOOST_TEST(english(line.aside[0].why) == "it has no time, and another frame without a time has its number 102");
}

BOOST_AUTO_TEST_CASE(a_number_whose_neighbours_stand_apart_places_nothing) {
    ShotLane lane;
    lane.with_body("6001234", 200).shows("1001").with_body("6001234", 100).takes(1).with_body("6001234", 300).takes(1);
    FrameFact lost = lane.last();
    lost.id = {"abcdefabcdef"};
    lost.files.front().path = "lanes/A/DSC_150.JPG";
    lost.shot = {"", std::nullopt, false, std::nullopt, {150}};
    lane.facts().push_back(lost);
    const Timeline line = timeline(gather(lane.facts()));
    BOOST_REQUIRE(line.aside.size() == 1u);
    BOOST_TEST(english(line.aside[0].why) == "it has no time, and the frames around its number 150 do not stand together");
}

BOOST_AUTO_TEST_CASE(the_next_number_follows_and_a_gap_does_not) {
    const auto shot = [](std::vector<std::int64_t> counters) { return Shot{"", std::nullopt, false, std::nullopt, std::move(counters)}; };
    BOOST_TEST(follows(shot({142}), shot({143}), {}));
    BOOST_TEST(!follows(shot({142}), shot({144}), {}));
    BOOST_TEST(!follows(shot({143}), shot({142}), {}));
    BOOST_TEST(follows(shot({9999}), shot({1}), {}));
    BOOST_TEST(follows(shot({142}), shot({144}), {143}));
    BOOST_TEST(follows(shot({142}), shot({}), {}));
}

BOOST_AUTO_TEST_SUITE_END()
