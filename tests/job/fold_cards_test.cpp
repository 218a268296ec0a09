// Command cards in a lane: retake, no-show, paid, undo, group.
#include "tests/job/shot_lane.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;
using enum CommandCard;

BOOST_AUTO_TEST_SUITE(fold_cards)

namespace {

Told told(ShotLane& lane, const std::string& who) {
    const LaneFold fold = folded(lane);
    const auto found = fold.told.find({who});
    return found == fold.told.end() ? Told{} : found->second;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_retake_withdraws_what_the_sitting_has_and_the_sitting_goes_on) {
    ShotLane lane;
    lane.shows("1001").takes(2).shows(retake).takes(1).shows("1002").takes(1);
    BOOST_TEST(story(bound(lane)) == "K (1001) (1001) K 1001 K 1002");
    BOOST_TEST(told(lane, "1001").retake.value() == 3u);
    BOOST_TEST(!told(lane, "1002").retake.has_value());
    BOOST_TEST(english(bound(lane)[1].because) == "a retake card was shown after it, so it does not count");
    BOOST_TEST(english(bound(lane)[3].because) == "it shows the retake card: what the sitting has before it does not count");
}

BOOST_AUTO_TEST_CASE(after_a_retake_the_exposures_are_counted_anew) {
    ShotLane lane, many;
    lane.shows("1001").takes(3).shows(retake).takes(3);
    BOOST_TEST(story(bound(lane)) == "K (1001) (1001) (1001) K 1001 1001 1001");
    // A code was missed before the card, so that the card may be about somebody else.
    many.shows("1001").takes(4).shows(retake).takes(1);
    BOOST_TEST(story(bound(many)) == "K too-many-exposures too-many-exposures too-many-exposures too-many-exposures K too-many-exposures");
}

BOOST_AUTO_TEST_CASE(a_no_show_closes_the_sitting_and_what_follows_has_no_code) {
    ShotLane lane;
    lane.shows("1001").shows(no_show).takes(1).shows("1002").takes(1);
    BOOST_TEST(story(bound(lane)) == "K K no-keyframe K 1002");
    BOOST_TEST(told(lane, "1001").no_show);
    BOOST_TEST(english(bound(lane)[2].because) == "a no-show card was shown before it, and no code since");
}

BOOST_AUTO_TEST_CASE(after_a_no_show_the_next_code_is_no_second_one) {
    ShotLane lane;
    lane.shows("1001").shows(no_show).shows("1002").takes(1);
    BOOST_TEST(story(bound(lane)) == "K K K 1002");
    ShotLane back;
    back.shows("1001").shows(no_show).shows("1002").takes(1).shows("1001").takes(1);
    BOOST_TEST(story(bound(back)) == "K K K 1002 K 1001");
    BOOST_TEST(!told(back, "1001").no_show);
}

BOOST_AUTO_TEST_CASE(a_no_show_of_somebody_who_was_photographed_is_a_doubt) {
    ShotLane lane;
    lane.shows("1001").takes(2).shows(no_show).shows("1002").takes(1);
    BOOST_TEST(story(bound(lane)) == "K no-show-card no-show-card K K 1002");
    BOOST_TEST(!told(lane, "1001").no_show);
    BOOST_TEST(english(bound(lane)[1].because) == "a no-show card was shown in its sitting, and yet somebody was photographed");
}

BOOST_AUTO_TEST_CASE(who_has_paid_is_a_fact_and_changes_nothing_else) {
    ShotLane lane;
    lane.shows("1001").takes(1).shows(paid).takes(1).shows("1002").takes(1);
    BOOST_TEST(story(bound(lane)) == "K 1001 K 1001 K 1002");
    BOOST_TEST(told(lane, "1001").paid);
    BOOST_TEST(!told(lane, "1002").paid);
}

BOOST_AUTO_TEST_CASE(a_group_photograph_is_of_nobody_until_the_next_code) {
    ShotLane lane;
    lane.shows("1001").takes(1).shows(group).takes(5).waits(600).takes(1).shows("1002").takes(1);
    BOOST_TEST(story(bound(lane)) == "K 1001 K aside aside aside aside aside aside K 1002");
    BOOST_TEST(english(bound(lane)[3].because) == "it is a group photograph: a group card was shown before it, and no code since");
    BOOST_TEST(bound(lane)[3].group);
    BOOST_TEST(!bound(lane)[1].group);
    ShotLane first;
    first.shows(group).takes(1).shows("1001").shows(group).shows("1002").takes(1);
    BOOST_TEST(story(bound(first)) == "K? aside K K K 1002");
}

BOOST_AUTO_TEST_CASE(a_missing_number_after_a_group_card_may_have_been_a_code) {
    ShotLane lane;
    lane.shows("1001").takes(1).shows(group).takes(1).loses(1).takes(1);
    BOOST_TEST(story(bound(lane)) == "K 1001 K aside missing-frame");
}

BOOST_AUTO_TEST_CASE(an_undo_takes_back_the_last_card_that_still_counts) {
    ShotLane lane;
    lane.shows("1001").takes(1).shows(retake).takes(1).shows(undo).takes(1);
    BOOST_TEST(story(bound(lane)) == "K 1001 K? 1001 K? 1001");
    BOOST_TEST(!told(lane, "1001").retake.has_value());
    BOOST_TEST(english(bound(lane)[2].because) == "it shows a command card that an undo card took back");
    ShotLane closed;
    closed.shows("1001").takes(1).shows(group).shows(undo).takes(1);
    BOOST_TEST(story(bound(closed)) == "K 1001 K? K? 1001");
    ShotLane two;
    two.shows("1001").shows(paid).takes(1).shows(retake).shows(undo).takes(1).shows(undo);
    BOOST_TEST(story(bound(two)) == "K K? 1001 K? K? 1001 K?");
    BOOST_TEST(!told(two, "1001").paid);
}

BOOST_AUTO_TEST_CASE(a_card_shown_twice_in_a_row_is_shown_once) {
    ShotLane lane;
    lane.shows("1001").shows(paid).takes(1).shows(retake).shows(retake).shows(undo).shows(undo).takes(1);
    BOOST_TEST(story(bound(lane)) == "K K 1001 K? K? K? K? 1001");
    BOOST_TEST(told(lane, "1001").paid);
}

BOOST_AUTO_TEST_CASE(where_another_card_may_have_come_between_nothing_is_taken_back) {
    ShotLane lost, unread, stray;
    lost.shows("1001").takes(1).shows(retake).loses(1).shows(undo).takes(1);
    BOOST_TEST(story(bound(lost)) == "K (1001) K K? missing-frame");
    BOOST_TEST(english(bound(lost)[3].because) == "it shows the undo card, but which card was the last before it is not certain");
    unread.shows("1001").takes(1).shows(retake).shows_unreadably().shows(undo);
    BOOST_TEST(story(bound(unread)) == "K (1001) K K? K?");
    stray.shows("1001").takes(1).shows(retake).shows(undo).takes(1).shows_nothing();
    stray.last().shot = {};
    BOOST_TEST(story(bound(stray)).starts_with("K (1001) K K? 1001"));
}

BOOST_AUTO_TEST_CASE(a_card_beside_a_code_is_for_the_sitting_that_the_code_opens) {
    ShotLane lane;
    lane.shows("1001").takes(1).shows_codes({opaque("1002"), shown(paid)}).takes(1);
    BOOST_TEST(story(bound(lane)) == "K 1001 K 1002");
    BOOST_TEST(told(lane, "1002").paid);
    BOOST_TEST(!told(lane, "1001").paid);
    ShotLane nobody;
    nobody.shows("1001").takes(1).shows_codes({opaque("1002"), shown(no_show)}).shows("1003").takes(1);
    BOOST_TEST(story(bound(nobody)) == "K 1001 K K 1003");
    BOOST_TEST(told(nobody, "1002").no_show);
}

BOOST_AUTO_TEST_CASE(where_no_sitting_is_open_a_card_says_nothing) {
    ShotLane lane;
    lane.shows(retake).takes(1).shows("1001").takes(1).shows(group).shows(retake).takes(1);
    BOOST_TEST(story(bound(lane)) == "K? no-keyframe K 1001 K K? aside");
    BOOST_TEST(english(bound(lane)[0].because) == "it shows a command card, and no sitting is open that it could be for");
    BOOST_TEST(!told(lane, "1001").retake.has_value());
}

BOOST_AUTO_TEST_CASE(in_doubt_a_card_counts_for_nobody_and_holds_what_it_might_be_about) {
    ShotLane lost, strange;
    lost.shows("1001").takes(2).loses(1).shows(retake).takes(1);
    BOOST_TEST(story(bound(lost)) == "K missing-frame missing-frame K? missing-frame");
    BOOST_TEST(!told(lost, "1001").retake.has_value());
    strange.shows("9999").takes(1).shows(paid).shows(no_show).takes(1).shows("1002").takes(1);
    BOOST_TEST(story(bound(strange)) == "K? stranger K? K? no-keyframe K 1002");
}

BOOST_AUTO_TEST_CASE(what_cards_said_is_the_same_in_any_order_of_arrival) {
    ShotLane lane;
    lane.shows("1001").takes(2).shows(retake).takes(2).shows(paid).shows("1002").shows(no_show).shows("1003").takes(1).shows(group).takes(2);
    lane.shows("1004").takes(1).shows(retake).shows(undo).takes(1).shows("1005").takes(1).shows(no_show).takes(1);
    const LaneFold expected = folded(lane);
    BOOST_TEST(story(expected.bindings) == "K (1001) (1001) K 1001 1001 K K K K 1003 K aside aside K 1004 K? K? 1004 K no-show-card K no-keyframe");
    for (unsigned seed = 0; seed < 100; ++seed) BOOST_TEST((folded(shuffled(lane.facts(), seed), {}, {}) == expected));
}

BOOST_AUTO_TEST_CASE(whatever_cards_are_shown_and_lost_nobody_is_bound_to_anothers_code) {
    std::size_t bound_at_all = 0;
    for (unsigned seed = 0; seed < 300; ++seed) {
        std::mt19937 random(seed);
        const auto chance = [&](unsigned percent) { return random() % 100 < percent; };
        ShotLane lane;
        std::map<FrameId, std::string> sitter;
        for (int sitting = 0; sitting < 12; ++sitting) {
            std::string who = "100" + std::to_string(1 + random() % 5);
            std::size_t first = lane.facts().size();
            const auto note = [&] { for (; first < lane.facts().size(); ++first) sitter[lane.facts()[first].id] = who; };
            lane.shows(who);
            if (chance(15)) { lane.shows(no_show); continue; }
            lane.takes(1 + static_cast<int>(random() % 2));
            const std::size_t cards = lane.facts().size();
            if (chance(20)) lane.shows(retake).takes(1);
            if (chance(20)) lane.shows(paid);
            if (lane.facts().size() > cards && chance(50)) lane.shows(undo);
            note();
            if (chance(15)) {
                lane.shows(group).takes(2), who = "nobody";
                note();
            }
        }
        std::vector<FrameFact> here;
        for (FrameFact fact : lane.facts()) {
            if (chance(10)) continue;
            if (chance(5)) fact.shot.time_ms.reset();
            here.push_back(std::move(fact));
        }
        for (const Binding& one : bound(shuffled(here, seed))) {
            if (one.state != BindingState::bound) continue;
            ++bound_at_all;
            BOOST_TEST(one.subject->key == sitter[one.frame]);
        }
    }
    BOOST_TEST(bound_at_all > 1'500u);
}

BOOST_AUTO_TEST_SUITE_END()
