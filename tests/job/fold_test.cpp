#include "tests/job/shot_lane.h"

#include <boost/test/unit_test.hpp>

#include <map>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(fold)

BOOST_AUTO_TEST_CASE(exposures_belong_to_the_code_before_them) {
    ShotLane lane;
    lane.shows("1001").takes(2).shows("1002").takes(3);
    BOOST_TEST(story(bound(lane)) == "K 1001 1001 K 1002 1002 1002");
}

BOOST_AUTO_TEST_CASE(what_was_shot_before_any_code_is_held) {
    ShotLane lane;
    lane.takes(2).shows("1001").takes(1);
    BOOST_TEST(story(bound(lane)) == "no-keyframe no-keyframe K 1001");
}

BOOST_AUTO_TEST_CASE(a_code_shot_twice_in_a_row_is_one_sitting) {
    ShotLane lane;
    lane.shows("1001").shows("1001").shows("1001").takes(2);
    const auto bindings = bound(lane);
    BOOST_TEST(story(bindings) == "K K K 1001 1001");
}

BOOST_AUTO_TEST_CASE(after_an_unread_code_everything_is_held_until_the_next) {
    ShotLane lane;
    lane.shows("1001").takes(1).shows_unreadably().takes(2).shows("1003").takes(1);
    BOOST_TEST(story(bound(lane)) == "K 1001 K? unread-keyframe unread-keyframe K 1003");
}

BOOST_AUTO_TEST_CASE(a_keyframe_without_any_text_is_unread) {
    ShotLane lane;
    lane.shows("1001").takes(1).shows("").takes(1);
    BOOST_TEST(story(bound(lane)) == "K 1001 K? unread-keyframe");
}

BOOST_AUTO_TEST_CASE(a_frame_with_neither_face_nor_code_may_have_been_a_code) {
    ShotLane lane;
    lane.shows("1001").takes(1).shows_nothing().takes(1);
    BOOST_TEST(story(bound(lane)) == "K 1001 unread-keyframe unread-keyframe");
}

BOOST_AUTO_TEST_CASE(a_code_tried_again_until_it_is_read_opens_the_sitting) {
    ShotLane lane;
    lane.shows_unreadably().shows_unreadably().shows("1002").takes(2);
    BOOST_TEST(story(bound(lane)) == "K? K? K 1002 1002");
}

BOOST_AUTO_TEST_CASE(a_broken_frame_may_have_been_a_code) {
    ShotLane lane;
    lane.shows("1001").takes(1).breaks().takes(2).shows("1002").takes(1);
    BOOST_TEST(story(bound(lane)) == "K 1001 aside unreadable-frame unreadable-frame K 1002");
}

BOOST_AUTO_TEST_CASE(a_code_that_is_not_on_the_roster_binds_nobody) {
    ShotLane lane;
    lane.shows("1001").takes(1).shows("9999").takes(2).shows("1002").takes(1);
    BOOST_TEST(story(bound(lane)) == "K 1001 K? stranger stranger K 1002");
}

BOOST_AUTO_TEST_CASE(in_an_open_job_the_code_is_the_subject) {
    ShotLane lane;
    lane.shows("LKN1:AB").takes(1).shows("LKN1:CD").takes(1);
    BOOST_TEST(story(bind(nullptr, timeline(gather(lane.facts())), {})) == "K LKN1:AB K LKN1:CD");
}

BOOST_AUTO_TEST_CASE(two_codes_before_one_sitting_bind_neither) {
    ShotLane lane;
    lane.shows("1001").shows("1002").takes(2).shows("1003").takes(1);
    BOOST_TEST(story(bound(lane)) == "K K double-scan double-scan K 1003");
}

BOOST_AUTO_TEST_CASE(two_codes_and_the_first_again_are_still_two) {
    ShotLane lane;
    lane.shows("1001").shows("1002").shows("1001").takes(1);
    BOOST_TEST(story(bound(lane)) == "K K K double-scan");
}

BOOST_AUTO_TEST_CASE(an_unread_code_between_two_codes_does_not_make_them_one) {
    ShotLane lane;
    lane.shows("1001").shows_unreadably().shows("1002").takes(1);
    BOOST_TEST(story(bound(lane)) == "K K? K double-scan");
}

BOOST_AUTO_TEST_CASE(a_stranger_before_a_known_code_makes_two) {
    ShotLane lane;
    lane.shows("9999").shows("1002").takes(1).shows("1002").takes(1);
    BOOST_TEST(story(bound(lane)) == "K? K double-scan K 1002");
}

BOOST_AUTO_TEST_CASE(a_subject_shown_again_before_another_loses_the_sitting_before) {
    ShotLane lane;
    lane.shows("1001").takes(2).shows("1001").shows("1002").takes(1);
    BOOST_TEST(story(bound(lane)) == "K double-scan double-scan K K double-scan");
}

BOOST_AUTO_TEST_CASE(a_double_scan_leaves_the_sitting_before_it_alone) {
    ShotLane lane;
    lane.shows("1001").takes(2).shows("1002").shows("1003").takes(1);
    BOOST_TEST(story(bound(lane)) == "K 1001 1001 K K double-scan");
}

BOOST_AUTO_TEST_CASE(codes_of_two_people_in_one_frame_bind_neither) {
    ShotLane lane;
    lane.shows("1001").takes(1).shows_both("1002", "1003").takes(2);
    BOOST_TEST(story(bound(lane)) == "K 1001 K? two-codes two-codes");
}

BOOST_AUTO_TEST_CASE(a_known_code_beside_a_strange_one_binds_nobody) {
    ShotLane lane;
    lane.shows_both("1002", "https://pay.example").takes(1);
    BOOST_TEST(story(bound(lane)) == "K? two-codes");
}

BOOST_AUTO_TEST_CASE(one_code_read_twice_in_a_frame_is_one) {
    ShotLane lane;
    lane.shows_both("1002", "1002").takes(1);
    BOOST_TEST(story(bound(lane)) == "K 1002");
}

BOOST_AUTO_TEST_CASE(more_exposures_than_a_sitting_may_have_look_like_a_missed_scan) {
    ShotLane lane;
    lane.shows("1001").takes(6).shows("1002").takes(5);
    BOOST_TEST(story(bound(lane, {.exposures = 5})) ==
               "K too-many-exposures too-many-exposures too-many-exposures too-many-exposures too-many-exposures too-many-exposures "
               "K 1002 1002 1002 1002 1002");
}

BOOST_AUTO_TEST_CASE(the_last_sitting_of_a_lane_may_have_too_many_too) {
    ShotLane lane;
    lane.shows("1001").takes(3);
    BOOST_TEST(story(bound(lane, {.exposures = 2})) == "K too-many-exposures too-many-exposures too-many-exposures");
}

BOOST_AUTO_TEST_CASE(the_same_subject_later_is_a_retake_with_a_later_sitting) {
    ShotLane lane;
    lane.shows("1001").takes(1).shows("1002").takes(1).shows("1001").takes(1);
    const auto bindings = bound(lane);
    BOOST_TEST(story(bindings) == "K 1001 K 1002 K 1001");
    BOOST_TEST(bindings[1].sitting < bindings[5].sitting);
}

BOOST_AUTO_TEST_CASE(a_missing_number_may_be_a_code_that_is_not_here_yet) {
    ShotLane lane;
    lane.shows("1001").takes(1).loses(1).takes(2).shows("1003").takes(1);
    BOOST_TEST(story(bound(lane)) == "K 1001 missing-frame missing-frame K 1003");
}

BOOST_AUTO_TEST_CASE(a_late_keyframe_binds_what_follows_it_anew) {
    ShotLane lane;
    lane.shows("1001").takes(1).shows("1002").takes(2);
    auto without = lane.facts();
    without.erase(without.begin() + 2);
    BOOST_TEST(story(bound(without)) == "K 1001 missing-frame missing-frame");
    BOOST_TEST(story(bound(lane)) == "K 1001 K 1002 1002");
}

BOOST_AUTO_TEST_CASE(missing_numbers_do_not_matter_where_names_are_no_counters) {
    ShotLane lane;
    lane.shows("1001").takes(1).loses(7).takes(1);
    BOOST_TEST(story(bound(lane, {.gapless = false})) == "K 1001 1001");
}

BOOST_AUTO_TEST_CASE(after_9999_a_camera_starts_again) {
    ShotLane lane;
    lane.with_body("6001234", 9'997).shows("1001").takes(1);
    lane.with_body("6001234", 0).waits(0);
    lane.facts().back().shot.counters = {dsc_counter(9'999)};
    lane.facts().front().shot.counters = {dsc_counter(9'998)};
    lane.takes(1);
    BOOST_TEST(story(bound(lane)) == "K 1001 1001");
}

BOOST_AUTO_TEST_CASE(a_number_that_a_copy_has_taken_is_not_missing) {
    ShotLane lane;
    lane.shows("1001").takes(1);
    lane.copies(1, dsc(103)).loses(1).takes(1);
    BOOST_TEST(story(bound(lane)) == "K 1001 1001");
}

BOOST_AUTO_TEST_CASE(the_name_of_a_copy_hides_no_lost_keyframe) {
    ShotLane lane;
    lane.with_body("6001234", 0).shows("1001").takes(1).shows("1002").takes(3);
    lane.copies(5, "lanes/A/DSC_0006-3.JPG").loses_file(2);
    BOOST_TEST(story(bound(lane, {.exposures = 5})) == "K 1001 missing-frame missing-frame missing-frame");
}

BOOST_AUTO_TEST_CASE(an_exported_series_hides_no_lost_keyframe) {
    for (const std::string name : {"sel-", "sel-000"}) {
        ShotLane lane;
        lane.with_body("6001234", 0).shows("1001").takes(1).shows("1002").takes(3);
        lane.loses_file(2);
        for (std::size_t i = 0; i < 5; ++i) lane.copies(i, "lanes/A/" + name + std::to_string(i + 1) + ".JPG");
        BOOST_TEST(story(bound(lane, {.exposures = 5})) == "K 1001 missing-frame missing-frame missing-frame");
    }
}

BOOST_AUTO_TEST_CASE(two_broken_files_with_equal_bytes_hide_no_lost_keyframe) {
    ShotLane lane;
    lane.with_body("6001234", 0).shows("1001").takes(2).breaks().shows("1002").takes(1);
    // Number 3, a keyframe of 1003 and now as full of zeros as number 4, is no second copy of it.
    FrameFact zeros = lane.facts()[3];
    zeros.shot = {"", std::nullopt, false, std::nullopt, {dsc_counter(3)}};
    zeros.files.front().path = dsc(3);
    lane.facts()[3].shot = {"", std::nullopt, false, std::nullopt, {dsc_counter(4)}};
    lane.facts()[3].id = zeros.id = frame_id(zeros.shot, zeros.files.front().digest);
    lane.facts()[2] = zeros;
    lane.takes(1);
    BOOST_TEST(story(bound(lane)) == "K 1001 aside aside K 1002 1002");
}

BOOST_AUTO_TEST_CASE(a_broken_file_spares_no_number) {
    ShotLane lane;
    lane.with_body("6001234", 0).shows("1001").takes(1).shows("1002").takes(1).breaks();
    lane.last().id = {"0123456789ab"};  // what the camera wrote was still there
    lane.copies(4, dsc(3)).loses_file(2);
    BOOST_TEST(story(bound(lane)).starts_with("K 1001 missing-frame"));
}

BOOST_AUTO_TEST_CASE(a_frame_without_a_place_may_be_the_keyframe_of_any_sitting_that_lacks_a_number) {
    for (const bool gapless : {true, false}) {
        ShotLane lane;
        lane.shows("1001").takes(1).shows("1002").takes(1).shows("1003").takes(1).shows("1004").takes(1);
        for (const std::size_t i : {2u, 5u}) lane.facts()[i].shot.counters.clear();
        lane.facts()[2].shot.time_ms.reset();
        const auto bindings = bound(lane, {.gapless = gapless});
        const std::string held = gapless ? "missing-frame" : "unplaced-frame";
        BOOST_TEST(story(bindings) == "K unplaced-frame " + held + " K " + held + " K 1004 aside");
        BOOST_TEST(english(bindings[1].because) == "frame " + lane.facts()[2].id.text + " has no place in this lane and may have shown a code");
        BOOST_TEST((bindings[4].candidate == SubjectRef{"1003"}));
        BOOST_TEST((bindings.back().hint == release(Reason::unplaced_frame)));
    }
}

BOOST_AUTO_TEST_CASE(only_every_series_of_a_sitting_proves_that_it_lacks_nothing) {
    ShotLane lane;
    lane.with_body("6001234", 0).shows("1001").takes(1).shows("1002").takes(1);
    lane.facts()[2].shot = {};
    for (const std::size_t i : {0u, 1u, 3u}) lane.copies(i, "lanes/A/sel-000" + std::to_string(i == 3 ? 3 : i + 1) + ".JPG");
    BOOST_TEST(story(bound(lane, {.gapless = false})) == "K unplaced-frame unplaced-frame aside");
}

BOOST_AUTO_TEST_CASE(an_exposure_without_a_place_is_no_doubt) {
    ShotLane lane;
    lane.shows("1001").takes(1).loses(1).takes(2);
    lane.last().shot = {};
    BOOST_TEST(story(bound(lane, {.gapless = false})) == "K 1001 1001 aside");
}

BOOST_AUTO_TEST_CASE(a_clock_set_back_binds_nobody_to_the_wrong_code) {
    ShotLane lane;
    lane.shows("1001").takes(2).shows("1002").takes(2).waits(-19).shows("1003").takes(2).shows("1004").takes(2);
    for (const Binding& one : bound(lane)) {
        if (one.state != BindingState::bound) continue;
        const auto own = std::ranges::find(lane.facts(), one.frame, &FrameFact::id);
        auto keyframe = own;
        while (keyframe->role != Role::keyframe) --keyframe;
        BOOST_TEST(one.subject->key == keyframe->shown.front().key);
    }
}

BOOST_AUTO_TEST_CASE(an_exposure_of_another_body_is_not_bound_to_this_ones_code) {
    ShotLane lane;
    lane.shows("1001").takes(1).with_body("7009999", 4'000).takes(2).shows("1002").takes(1);
    BOOST_TEST(story(bound(lane)) == "K 1001 other-camera other-camera K 1002");
}

BOOST_AUTO_TEST_CASE(after_a_long_pause_nobody_knows_who_sits_there) {
    ShotLane lane;
    lane.shows("1001").takes(1).waits(3'600).takes(2).shows("1002").waits(200).takes(1);
    BOOST_TEST(story(bound(lane)) == "K 1001 long-pause long-pause K long-pause");
}

BOOST_AUTO_TEST_CASE(a_code_and_a_face_in_the_same_second_without_counters_are_not_ordered) {
    ShotLane lane;
    lane.shows("1001").takes(1).shows("1002").takes(1).takes(1).shows("1003").takes(1);
    for (FrameFact& fact : lane.facts()) {
        fact.shot.counters.clear();
        fact.shot.subsecond = false;
    }
    lane.facts()[3].shot.time_ms = lane.facts()[2].shot.time_ms;
    const auto bindings = bound(lane);
    BOOST_TEST((bindings[2].state == BindingState::keyframe || bindings[3].state == BindingState::keyframe));
    BOOST_TEST(std::ranges::count(bindings, std::optional(Reason::unsure_order), &Binding::reason) == 3);
    // That 1002 was shown since the last exposure is not certain either, so 1003 comes after another code.
    BOOST_TEST((bindings[6].reason == Reason::double_scan || bindings[6].state == BindingState::bound));
}

BOOST_AUTO_TEST_CASE(exposures_of_one_second_need_no_order) {
    ShotLane lane;
    lane.shows("1001").takes(3);
    for (FrameFact& fact : lane.facts()) {
        fact.shot.counters.clear();
        fact.shot.subsecond = false;
    }
    lane.facts()[2].shot.time_ms = lane.facts()[3].shot.time_ms = lane.facts()[1].shot.time_ms;
    BOOST_TEST(story(bound(lane)) == "K 1001 1001 1001");
}

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

BOOST_AUTO_TEST_CASE(no_sentence_tells_who_it_is) {
    ShotLane lane;
    lane.takes(1).shows("1001").takes(6).shows("1002").shows("1003").takes(1).shows("9999").takes(1).shows_both("1001", "1005").takes(1);
    for (const Binding& one : bound(lane))
        for (const char* who : {"1001", "1002", "1003", "1005", "9999"}) {
            const std::string said = english(one.because) + english(one.hint);
            const bool told = said.find(" " + std::string(who) + " ") != said.npos;
            BOOST_TEST(!told);
        }
}

BOOST_AUTO_TEST_CASE(a_held_frame_says_why_and_what_would_release_it) {
    ShotLane lane;
    lane.shows_unreadably().takes(1);
    const auto bindings = bound(lane);
    BOOST_TEST(english(bindings[1].because) == "the code in frame " + lane.facts()[0].id.text + " could not be read");
    BOOST_TEST(english(bindings[1].hint) == "photograph the code again, brighter and nearer, and then the person, or say who it is");
}

BOOST_AUTO_TEST_CASE(an_empty_lane_has_no_bindings) {
    BOOST_TEST(bound(std::vector<FrameFact>{}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
