#include "daemon/job/unlike.h"
#include "tests/job/shot_lane.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace likeness;

namespace {

using Lanes = std::map<std::string, std::vector<FrameFact>>;

/// This many people with long codes, and one who shows another kind.
Lanes lane_with(int people, const std::string& other) {
    ShotLane lane;
    for (int i = 0; i < people; ++i) {
        if (i == people / 2) lane.shows(other).takes(1);
        lane.shows(std::string(200, 'q') + std::to_string(1'000 + i)).takes(1);
    }
    return {{"A", lane.facts()}};
}

std::size_t outside(const Lanes& lanes) {
    std::size_t found = 0;
    for (const auto& [lane, facts] : lanes)
        for (const FrameFact& fact : facts) found += static_cast<std::size_t>(std::ranges::count(fact.shown, CodeVerdict::outside_pattern, &Shown::verdict));
    return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(unlike)

BOOST_AUTO_TEST_CASE(a_code_unlike_all_others_of_an_open_job_holds_what_follows) {
    Lanes lanes = lane_with(60, "20210417");
    doubt_unlike(lanes);
    BOOST_TEST(outside(lanes) == 1u);

    const auto bindings = bind(nullptr, timeline(gather(lanes.at("A"))), {}).bindings;
    BOOST_TEST(std::ranges::count(bindings, BindingState::bound, &Binding::state) == 60);
    BOOST_TEST(std::ranges::count(bindings, BindingState::held, &Binding::state) == 1);
    for (const Binding& one : bindings)
        if (one.state == BindingState::held) BOOST_TEST(name(*one.reason) == "outside-pattern");
}

BOOST_AUTO_TEST_CASE(of_few_codes_nothing_is_learnt) {
    Lanes lanes = lane_with(10, "20210417");
    doubt_unlike(lanes);
    BOOST_TEST(outside(lanes) == 0u);
}

BOOST_AUTO_TEST_CASE(all_lanes_teach_one_pattern) {
    Lanes lanes = lane_with(120, "20210417");  // of 122 codes two may be unlike the others
    ShotLane other;
    other.shows("20210418").takes(1);
    lanes.emplace("B", other.facts());
    doubt_unlike(lanes);
    BOOST_TEST((lanes.at("B").front().shown.front().verdict == CodeVerdict::outside_pattern));
}

// Whoever is bound by what was learnt would be bound without.
BOOST_AUTO_TEST_CASE(learning_only_ever_holds) {
    for (const int people : {5, 19, 20, 49, 50, 60}) {
        Lanes lanes = lane_with(people, "20210417");
        lanes.at("A")[4].shown.push_back(opaque("99"));
        const auto before = bind(nullptr, timeline(gather(lanes.at("A"))), {}).bindings;
        doubt_unlike(lanes);
        const auto after = bind(nullptr, timeline(gather(lanes.at("A"))), {}).bindings;
        BOOST_REQUIRE(before.size() == after.size());
        for (std::size_t i = 0; i < after.size(); ++i)
            if (after[i].state == BindingState::bound) BOOST_TEST((before[i].state == BindingState::bound && before[i].subject == after[i].subject));
    }
}

BOOST_AUTO_TEST_SUITE_END()
