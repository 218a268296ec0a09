// The same facts bind the same way in any order of arrival, and whatever is lost binds nobody wrongly.
#include "tests/job/shot_lane.h"

#include <boost/test/unit_test.hpp>

#include <map>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(fold_arrival)

BOOST_AUTO_TEST_CASE(every_frame_has_one_binding_in_any_order_of_arrival) {
    ShotLane lane;
    lane.takes(1).shows("1001").takes(2).takes_lying().shows("1002").shows("1003").takes(1).shows_unreadably().takes(1).breaks().takes(1);
    lane.shows("9999").takes(1).shows("1004").takes(6).shows("1001").takes(1).loses(1).takes(1).shows_both("1001", "1005").takes(1);
    lane.facts()[4].shot.time_ms.reset();
    lane.facts()[9].shot.time_ms.reset();
    lane.facts()[9].shot.counters.clear();
    const auto expected = bound(lane);
    BOOST_TEST(expected.size() == lane.facts().size());
    for (unsigned seed = 0; seed < 200; ++seed) BOOST_TEST((bound(shuffled(lane.facts(), seed)) == expected));
}

BOOST_AUTO_TEST_CASE(each_prefix_of_any_arrival_binds_only_what_the_whole_binds_alike_or_holds) {
    ShotLane lane;
    lane.shows("1001").takes(2).shows("1002").takes(2).shows("1003").takes(2).shows("1004").takes(2).shows("1005").takes(2);
    std::map<FrameId, SubjectRef> truth;
    for (const Binding& one : bound(lane)) if (one.subject) truth[one.frame] = *one.subject;
    for (unsigned seed = 0; seed < 50; ++seed) {
        const auto arrival = shuffled(lane.facts(), seed);
        for (std::size_t count = 1; count <= arrival.size(); ++count) {
            const std::vector<FrameFact> here(arrival.begin(), arrival.begin() + static_cast<std::ptrdiff_t>(count));
            for (const Binding& one : bound(here))
                if (one.state == BindingState::bound) BOOST_TEST(one.subject->key == truth[one.frame].key);
        }
    }
}

BOOST_AUTO_TEST_CASE(whatever_is_missing_broken_or_without_a_time_nobody_is_bound_to_anothers_code) {
    std::size_t bound_at_all = 0;
    for (unsigned seed = 0; seed < 400; ++seed) {
        std::mt19937 random(seed);
        const auto chance = [&](unsigned percent) { return random() % 100 < percent; };
        ShotLane lane;
        std::map<FrameId, std::string> sitter;
        for (int sitting = 0; sitting < 12; ++sitting) {
            const std::string who = "100" + std::to_string(1 + random() % 5);
            const std::size_t first = lane.facts().size();
            if (chance(8)) lane.breaks();
            else if (chance(8)) lane.shows_unreadably();
            else if (chance(8)) lane.shows("9999");
            else lane.shows(who);
            lane.takes(1 + static_cast<int>(random() % 3));
            for (std::size_t i = first; i < lane.facts().size(); ++i) sitter[lane.facts()[i].id] = who;
        }

        std::vector<FrameFact> here;
        for (FrameFact fact : lane.facts()) {
            if (chance(15)) continue;
            if (chance(10)) fact.shot.time_ms.reset();
            if (fact.role == Role::exposure && chance(5)) fact.role = Role::turned;
            here.push_back(std::move(fact));
        }
        for (const Binding& one : bound(shuffled(here, seed))) {
            if (one.state != BindingState::bound) continue;
            ++bound_at_all;
            BOOST_TEST(one.subject->key == sitter[one.frame]);
        }
    }
    BOOST_TEST(bound_at_all > 2'000u);
}

BOOST_AUTO_TEST_SUITE_END()
