#include "daemon/job/charts.h"
#include "tests/job/shot_lane.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

/// For each exposure, in the order shot, the place of its chart among all frames; "-" where it has none.
std::string charts(const std::vector<FrameFact>& shot, const std::vector<FrameFact>& arrived) {
    const auto by = calibrated_by(timeline(gather(arrived)));
    std::string out;
    for (const FrameFact& fact : shot) {
        if (!shows_person(fact.role)) continue;
        const auto found = by.find(fact.id);
        out += (out.empty() ? "" : " ");
        out += found == by.end() ? "-" : std::to_string(std::ranges::find(shot, found->second, &FrameFact::id) - shot.begin());
    }
    return out;
}

std::string charts(ShotLane& lane) { return charts(lane.facts(), lane.facts()); }

}  // namespace

BOOST_AUTO_TEST_SUITE(lane_charts)

BOOST_AUTO_TEST_CASE(a_lane_without_a_chart_is_not_calibrated) {
    ShotLane lane;
    lane.shows("1001").takes(2);
    BOOST_TEST(charts(lane) == "- -");
}

BOOST_AUTO_TEST_CASE(each_exposure_has_the_chart_before_it_and_the_first_ones_the_first) {
    ShotLane lane;
    lane.shows("1001").takes(1).shows_chart().takes(2).shows("1002").takes_lying().shows_chart().takes(1);
    BOOST_TEST(charts(lane) == "2 2 2 2 7");
}

BOOST_AUTO_TEST_CASE(a_chart_that_cannot_be_used_or_has_no_place_calibrates_nothing) {
    ShotLane lane;
    lane.shows_chart().shows("1001").takes(1).shows_chart().takes(1).shows_chart().takes(1);
    lane.facts()[3].fault = Fault{Remedy::aside, Step::identify, "", sentence("the colour chart is mirrored"), {}};
    lane.facts()[5].shot.time_ms.reset();
    lane.facts()[5].shot.counters.clear();
    BOOST_TEST(charts(lane) == "0 0 0");
}

BOOST_AUTO_TEST_CASE(the_chart_counts_by_the_cameras_clock_in_any_order_of_arrival) {
    ShotLane lane;
    lane.takes(1).shows("1001").shows_chart().takes(2).shows("1002").takes(2).shows_chart().shows("1003").takes(1).shows_chart();
    const std::string expected = charts(lane);
    BOOST_TEST(expected == "2 2 2 2 2 8");
    for (unsigned seed = 0; seed < 100; ++seed) BOOST_TEST(charts(lane.facts(), shuffled(lane.facts(), seed)) == expected);
}

BOOST_AUTO_TEST_SUITE_END()
