// Codes scanned at a lane's desk, whose clock is not the camera's.
#include "tests/job/shot_lane.h"

#include <boost/test/unit_test.hpp>

#include <map>

using namespace likeness;
using enum CommandCard;

BOOST_AUTO_TEST_SUITE(fold_scans)

namespace {

FoldSettings known(int behind_s = 0, int unsure_s = 1) { return {.clock = DeskClock{behind_s, unsure_s}}; }

}  // namespace

BOOST_AUTO_TEST_CASE(while_the_offset_is_not_known_nobody_is_bound_and_everybody_scanned_is_known) {
    ShotLane lane;
    lane.shows("1001").takes(1).scans("1002").takes(1).scans("1004").scans("1002");
    const LaneFold fold = folded(lane);
    BOOST_TEST(story(fold.bindings) == "K desk-clock desk-clock");
    BOOST_TEST(english(fold.bindings[1].because) == "3 codes were scanned at the desk, and how far this camera's clock is from the desk's is not known");
    BOOST_TEST(english(fold.bindings[1].hint) == "compare the camera's clock with the desk's and write the difference into job.lua (clock), or say who it is");
    BOOST_TEST((fold.scanned == std::vector<SubjectRef>{{"1002"}, {"1004"}}));
}

BOOST_AUTO_TEST_CASE(a_lane_that_only_scans_says_what_is_missing_too) {
    ShotLane lane;
    lane.takes(1).scans("1002").takes(1).said("1002");
    BOOST_TEST(story(bound(lane)) == "desk-clock 1002");
}

BOOST_AUTO_TEST_CASE(with_a_known_offset_a_scan_is_a_keyframe) {
    for (const int behind : {-40, 0, 13, 3'600}) {
        ShotLane lane;
        lane.behind(behind).shows("1001").takes(1).scans("1002").takes(2).scans("1003").takes(1);
        const LaneFold fold = folded(lane, known(behind));
        BOOST_TEST(story(fold.bindings) == "K 1001 1002 1002 1003");
        BOOST_TEST(english(fold.bindings[2].because).starts_with("it follows the code that was scanned at the desk at "));
    }
}

BOOST_AUTO_TEST_CASE(a_frame_nearer_to_a_scan_than_the_offset_is_sure_is_held) {
    ShotLane lane;
    lane.shows("1001").takes(1).scans("1002").takes(2);
    BOOST_TEST(story(bound(lane, known(0, 2))) == "K near-scan double-scan double-scan");
    BOOST_TEST(english(bound(lane, known(0, 2))[1].because) == "a code was scanned at the desk so close to it that either may have been first");
    lane.waits(20).scans("1003").waits(20).takes(1);
    BOOST_TEST(story(bound(lane, known(0, 5))) == "K near-scan double-scan double-scan 1003");
}

BOOST_AUTO_TEST_CASE(a_frame_without_fractions_of_a_second_may_have_been_taken_at_its_end) {
    ShotLane lane;
    lane.shows("1001").takes(1).scans("1002").takes(1);
    for (FrameFact& fact : lane.facts()) fact.shot.subsecond = false;
    BOOST_TEST(story(bound(lane, {.clock = DeskClock{0, 1}})) == "K 1001 1002");
    lane.facts()[1].shot.time_ms = *lane.facts()[1].shot.time_ms + 500;  // 500 to 999 ms past
    BOOST_TEST(story(bound(lane, {.clock = DeskClock{1, 0}})) == "K 1001 1002");
    BOOST_TEST(story(bound(lane, {.clock = DeskClock{1, 1}})).starts_with("K near-scan"));
}

BOOST_AUTO_TEST_CASE(a_code_scanned_and_photographed_in_one_sitting_is_one) {
    ShotLane before, after, amid;
    before.takes(1).scans("1001").shows("1001").takes(2);
    BOOST_TEST(story(bound(before, known())) == "no-keyframe K 1001 1001");
    after.shows("1001").scans("1001").takes(2).scans("1002").takes(1);
    BOOST_TEST(story(bound(after, known())) == "K 1001 1001 1002");
    amid.shows("1001").takes(1).scans("1001").takes(1).scans("1002").takes(1).shows("1002").takes(1);
    const auto bindings = bound(amid, known());
    BOOST_TEST(story(bindings) == "K 1001 1001 1002 K 1002");
    BOOST_TEST(bindings[1].sitting == bindings[2].sitting);
    BOOST_TEST(bindings[3].sitting == bindings[5].sitting);
    BOOST_TEST(story(bound(after, known(0, 3))) == "K near-scan near-scan double-scan");
}

BOOST_AUTO_TEST_CASE(of_two_different_codes_scanned_and_photographed_neither_counts) {
    for (const int unsure : {1, 3}) {
        ShotLane lane;
        lane.takes(1).scans("1001").shows("1002").waits(10).takes(1).waits(10).shows("1003").takes(1);
        const std::string held = unsure == 1 ? "double-scan" : "near-scan";
        BOOST_TEST(story(bound(lane, known(0, unsure))) == (unsure == 1 ? "no-keyframe" : "no-keyframe") + std::string(" K ") + held + " K 1003");
    }
}

BOOST_AUTO_TEST_CASE(a_scan_that_names_nobody_holds_what_follows) {
    ShotLane lane;
    lane.shows("1001").takes(1).scans("9999").takes(1);
    const auto bindings = bound(lane, known());
    BOOST_TEST(story(bindings) == "K 1001 stranger");
    BOOST_TEST(english(bindings[2].because).ends_with(" does not say who follows"));
}

BOOST_AUTO_TEST_CASE(a_scan_that_was_not_made_out_holds_what_follows_until_its_line_is_mended) {
    const Shown not_made_out{CodeKind::other, CodeVerdict::malformed, {}, {}};
    ShotLane lane;
    lane.shows("1001").takes(1).scans(not_made_out).takes(1);
    BOOST_TEST(story(bound(lane, known())) == "K 1001 unread-keyframe");
    Scan mended = lane.at_desk().front();
    mended.shown = opaque("1002");
    for (const auto& scans : {std::vector{lane.at_desk().front(), mended}, std::vector{mended, lane.at_desk().front()}})
        BOOST_TEST(story(folded(lane.facts(), scans, {}, known()).bindings) == "K 1001 1002");
}

BOOST_AUTO_TEST_CASE(before_the_first_scan_of_a_lane_one_frame_must_stand_or_a_number_may_be_missing) {
    ShotLane lane, test_shot;
    lane.scans("1001").takes(1).scans("1002").takes(1);
    BOOST_TEST(story(bound(lane, known())) == "missing-frame 1002");
    BOOST_TEST(english(bound(lane, known())[0].because) == "no frame of this lane is before the code that was scanned at the desk, so whether one is missing is not known");
    test_shot.shows_nothing().scans("1001").takes(1);
    BOOST_TEST(story(bound(test_shot, known())) == "unread-keyframe 1001");
}

BOOST_AUTO_TEST_CASE(too_many_exposures_after_a_scan_look_like_a_missed_scan) {
    ShotLane lane;
    lane.takes(1).scans("1001").takes(4);
    BOOST_TEST(english(bound(lane, known())[1].because).ends_with("at most 3 are allowed, so a code may not have been scanned"));
}

BOOST_AUTO_TEST_CASE(a_lost_frame_holds_after_a_scan_as_after_a_keyframe) {
    ShotLane lane;
    lane.shows("1001").takes(1).scans("1002").loses(1).takes(1);
    BOOST_TEST(story(bound(lane, known())) == "K 1001 missing-frame");
}

BOOST_AUTO_TEST_CASE(command_cards_can_be_scanned) {
    ShotLane lane;
    lane.shows("1001").takes(1).scans(retake).takes(1).scans(paid).scans("1002").scans(no_show).shows("1003").takes(1).scans(group).takes(1);
    const LaneFold fold = folded(lane, known());
    BOOST_TEST(story(fold.bindings) == "K (1001) 1001 K 1003 aside");
    BOOST_TEST(fold.told.at({"1001"}).paid);
    BOOST_TEST(fold.told.at({"1001"}).retake.has_value());
}

BOOST_AUTO_TEST_CASE(a_card_scanned_too_near_to_a_code_may_be_for_either_sitting) {
    ShotLane lane;
    lane.shows("1001").waits(10).takes(1).scans(retake).shows("1002").waits(10).takes(1);
    BOOST_TEST(story(bound(lane, known(0, 3))) == "K near-scan K near-scan");
}

BOOST_AUTO_TEST_CASE(scans_and_frames_bind_the_same_in_any_order_of_arrival) {
    ShotLane lane;
    lane.behind(13).shows("1001").takes(2).scans("1002").takes(2).scans(paid).scans("1003").takes(1).shows_unreadably().scans("1004").takes(2).scans("1005").scans("1001").takes(1);
    lane.facts()[3].shot.time_ms.reset();
    const LaneFold expected = folded(lane, known(13));
    for (unsigned seed = 0; seed < 100; ++seed)
        BOOST_TEST((folded(shuffled(lane.facts(), seed), shuffled(lane.at_desk(), seed), {}, known(13)) == expected));
}

// The clocks of hall and camera differ, frames are lost, some of them tell no time: whoever is bound is bound rightly.
BOOST_AUTO_TEST_CASE(however_far_the_clocks_are_apart_nobody_is_bound_to_anothers_scan) {
    std::map<int, std::size_t> bound_by_unsure;
    for (unsigned seed = 0; seed < 400; ++seed) {
        std::mt19937 random(seed);
        const auto chance = [&](unsigned percent) { return random() % 100 < percent; };
        for (const int truly : {5, -5, 13, -13, 40, -40, 3'600}) {
            ShotLane lane;
            std::map<FrameId, std::string> sitter;
            lane.behind(truly).shows_nothing();
            for (int sitting = 0; sitting < 10; ++sitting) {
                const std::string who = "100" + std::to_string(1 + random() % 5);
                const std::size_t first = lane.facts().size();
                lane.waits(static_cast<std::int64_t>(random() % 9));
                const bool photographed = chance(30);
                if (!photographed || chance(20)) lane.scans(who);
                if (photographed) lane.shows(who);
                lane.waits(static_cast<std::int64_t>(random() % 4)).takes(1 + static_cast<int>(random() % 2));
                for (std::size_t i = first; i < lane.facts().size(); ++i) sitter[lane.facts()[i].id] = who;
            }
            std::vector<FrameFact> here;
            for (FrameFact fact : lane.facts()) {
                if (chance(4)) continue;
                if (chance(3)) fact.shot.time_ms.reset();
                if (chance(10)) fact.shot.subsecond = false;
                here.push_back(std::move(fact));
            }
            const auto judge = [&](const FoldSettings& settings) {
                std::size_t count = 0;
                for (const Binding& one : folded(here, lane.at_desk(), {}, settings).bindings) {
                    if (one.state != BindingState::bound) continue;
                    ++count;
                    BOOST_TEST(one.subject->key == sitter[one.frame]);
                }
                return count;
            };
            BOOST_TEST(judge({}) == 0u);
            for (const int unsure : {0, 1, 3, 8}) {
                const int error = unsure == 0 ? 0 : static_cast<int>(random() % static_cast<unsigned>(2 * unsure + 1)) - unsure;
                bound_by_unsure[unsure] += judge(known(truly + error, unsure));
            }
        }
    }
    BOOST_TEST(bound_by_unsure[0] > 15'000u);
    BOOST_TEST(bound_by_unsure[1] > 10'000u);
}

BOOST_AUTO_TEST_SUITE_END()
