#include "daemon/job/number.h"
#include "tests/job/shot_lane.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(number_)

namespace {

std::string given(const std::vector<std::pair<SubjectRef, Number>>& fresh) {
    std::string out;
    for (const auto& [subject, number] : fresh) out += subject.key + "=" + number.text + " ";
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(numbers_follow_the_first_keyframes_of_the_lane) {
    ShotLane lane;
    lane.shows("1003").takes(1).shows("1001").takes(1).shows("1003").takes(1).shows("1002").takes(1);
    BOOST_TEST(given(new_numbers({}, "A", bound(lane))) == "1003=A-0001 1001=A-0002 1002=A-0003 ");
    for (unsigned seed = 0; seed < 20; ++seed)
        BOOST_TEST((new_numbers({}, "A", bound(shuffled(lane.facts(), seed))) == new_numbers({}, "A", bound(lane))));
}

BOOST_AUTO_TEST_CASE(a_late_keyframe_gets_the_next_free_number_and_changes_no_other) {
    ShotLane lane;
    lane.shows("1003").takes(1).shows("1001").takes(1);
    const Numbers known{{{"1001"}, {"A-0001"}}};
    BOOST_TEST(given(new_numbers(known, "A", bound(lane))) == "1003=A-0002 ");
}

BOOST_AUTO_TEST_CASE(lanes_with_one_initial_share_one_count) {
    ShotLane lane;
    lane.shows("1003").takes(1);
    const Numbers known{{{"1001"}, {"A-0041"}}, {{"1002"}, {"B-0099"}}};
    BOOST_TEST(given(new_numbers(known, "aula", bound(lane))) == "1003=A-0042 ");
    BOOST_TEST(given(new_numbers(known, "2", bound(lane))) == "1003=L-0001 ");
}

BOOST_AUTO_TEST_CASE(a_stranger_gets_no_number) {
    ShotLane lane;
    lane.shows("9999").takes(1).shows_unreadably().takes(1);
    BOOST_TEST(new_numbers({}, "A", bound(lane)).empty());
}

BOOST_AUTO_TEST_CASE(the_ten_thousandth_has_five_digits) {
    ShotLane lane;
    lane.shows("1003");
    BOOST_TEST(given(new_numbers({{{"1001"}, {"A-9999"}}}, "A", bound(lane))) == "1003=A-10000 ");
}

BOOST_AUTO_TEST_CASE(who_is_only_scanned_or_named_by_hand_gets_a_number_too) {
    ShotLane lane;
    lane.scans("1002").shows("1003").takes(1).shows_unreadably().takes(1).said("1004").scans("1003").scans("1001");
    const LaneFold fold = folded(lane);
    BOOST_TEST(given(new_numbers({}, "A", fold.bindings, fold.scanned)) == "1003=A-0001 1004=A-0002 1002=A-0003 1001=A-0004 ");
}

BOOST_AUTO_TEST_SUITE_END()
