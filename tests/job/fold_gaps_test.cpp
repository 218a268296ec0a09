// Frames that are missing, or have no place in their lane: what may have been a code there.
#include "tests/job/shot_lane.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(fold_gaps)

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

BOOST_AUTO_TEST_SUITE_END()
