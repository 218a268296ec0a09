#include "tests/job/shot_lane.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(frame)

namespace {

const Shot exact{"6001234", 1'702'256'400'120, true, std::nullopt, {dsc_counter(142)}};

FrameFact file(const std::string& path, const Shot& shot, Role role = Role::exposure) {
    const Digest digest = sha256(path);
    return {frame_id(shot, digest), "A", {{path, digest, 10, 20}}, shot, role, {}, "", std::nullopt};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_frame_is_named_by_its_body_and_time_whatever_its_bytes) {
    BOOST_TEST((frame_id(exact, sha256("raw")) == frame_id(exact, sha256("jpeg"))));
    BOOST_TEST(frame_id(exact, sha256("raw")).text.size() == 12u);
}

BOOST_AUTO_TEST_CASE(a_time_in_whole_seconds_names_no_frame) {
    Shot coarse = exact;
    coarse.subsecond = false;
    BOOST_TEST((frame_id(coarse, sha256("one")) != frame_id(coarse, sha256("two"))));
    coarse.subsecond = true;
    coarse.time_ms = 1'702'256'400'000;
    BOOST_TEST((frame_id(coarse, sha256("one")) != frame_id(coarse, sha256("two"))));
    coarse.number = 40'123;
    BOOST_TEST((frame_id(coarse, sha256("one")) == frame_id(coarse, sha256("two"))));
}

BOOST_AUTO_TEST_CASE(without_a_body_the_digest_names_the_frame) {
    Shot bare = exact;
    bare.serial.clear();
    BOOST_TEST(frame_id(bare, sha256("one")).text == hex(sha256("one"), 12));
}

BOOST_AUTO_TEST_CASE(a_counter_is_the_digits_at_the_end_of_the_stem) {
    BOOST_TEST((counter_of("lanes/A/DSC_0142.JPG") == Counter{"lanes/A/DSC_", 142}));
    BOOST_TEST((counter_of("lanes/A/DSC_0142.JPG") == counter_of("lanes/A/DSC_0142.NEF")));
    BOOST_TEST((counter_of("lanes/0001/0007.JPG") == Counter{"lanes/0001/", 7}));
    BOOST_TEST((counter_of("0007.JPG") == Counter{"", 7}));
    BOOST_TEST(!counter_of("lanes/0001/.JPG"));
    BOOST_TEST(!counter_of("portrait.JPG"));
    BOOST_TEST(!counter_of("DSC_0142 (1).JPG"));
    BOOST_TEST(!counter_of("20240612101502123.JPG"));
}

BOOST_AUTO_TEST_CASE(fewer_than_four_digits_are_not_the_cameras) {
    BOOST_TEST(!counter_of("lanes/A/DSC_0006-3.JPG"));
    BOOST_TEST(!counter_of("lanes/A/sel-1.JPG"));
    BOOST_TEST(!counter_of("lanes/A/101.JPG"));
}

BOOST_AUTO_TEST_CASE(a_count_of_0_names_no_frame) {
    Shot coarse = exact;
    coarse.subsecond = false;
    for (const std::int64_t count : {0, -1}) {
        coarse.number = count;
        BOOST_TEST(frame_id(coarse, sha256("one")).text == hex(sha256("one"), 12));
    }
    Shot counted = exact;
    counted.number = 0;
    BOOST_TEST((frame_id(counted, sha256("one")) == frame_id(exact, sha256("two"))));
}

BOOST_AUTO_TEST_CASE(a_constant_count_does_not_make_two_shots_one) {
    Shot one = exact, next = exact;
    one.number = next.number = 7;
    one.subsecond = next.subsecond = false;
    next.counters = {dsc_counter(143)};
    std::vector<FrameFact> files{file("lanes/A/DSC_0142.JPG", one), file("lanes/A/DSC_0142.NEF", one), file("lanes/A/DSC_0143.JPG", next)};
    const auto frames = gather(files);
    BOOST_TEST(frames.size() == 2u);
    for (unsigned seed = 0; seed < 20; ++seed) BOOST_TEST((gather(shuffled(files, seed)) == frames));
    files[2].files.front().digest = files[0].files.front().digest;
    BOOST_TEST(gather(files).size() == 1u);
}

BOOST_AUTO_TEST_CASE(equal_bytes_that_cannot_be_read_are_two_frames) {
    const Digest zeros = sha256(std::string(65'536, '\0'));
    std::vector<FrameFact> files;
    for (const std::int64_t number : {3, 5}) {
        const Shot shot{"", std::nullopt, false, std::nullopt, {dsc_counter(number)}};
        files.push_back({frame_id(shot, zeros), "A", {{dsc(number), zeros, 65'536, 0}}, shot, Role::unreadable, {}, "", std::nullopt});
    }
    const auto frames = gather(files);
    BOOST_REQUIRE(frames.size() == 2u);
    BOOST_TEST((frames[0].id != frames[1].id));
    BOOST_TEST((gather(frames) == frames));
}

BOOST_AUTO_TEST_CASE(a_copy_and_its_original_are_one_frame_with_two_files) {
    const auto frames = gather({file("lanes/A/DSC_0142.JPG", exact), file("lanes/A/card/DSC_0142.JPG", exact)});
    BOOST_REQUIRE(frames.size() == 1u);
    BOOST_TEST(frames[0].files.size() == 2u);
    BOOST_TEST(frames[0].shot.counters.size() == 1u);
}

BOOST_AUTO_TEST_CASE(raw_and_jpeg_of_one_name_are_one_frame_though_they_tell_different_times) {
    Shot raw = exact;
    raw.time_ms = 1'702'256'400'000;
    raw.subsecond = false;
    BOOST_TEST(gather({file("lanes/A/DSC_0142.JPG", exact), file("lanes/A/DSC_0142.NEF", raw)}).size() == 1u);
}

BOOST_AUTO_TEST_CASE(one_name_from_two_bodies_is_two_frames) {
    Shot other = exact;
    other.serial = "7009999";
    BOOST_TEST(gather({file("lanes/A/DSC_0142.JPG", exact), file("lanes/A/DSC_0142.NEF", other)}).size() == 2u);
}

BOOST_AUTO_TEST_CASE(what_was_seen_best_counts) {
    FrameFact broken = file("lanes/A/DSC_0142.JPG", exact, Role::unreadable);
    broken.fault = Fault{Remedy::aside, Step::read, "lanes/A/DSC_0142.JPG", sentence("the file ends early"), {}};
    FrameFact whole = file("lanes/A/card/DSC_0142.JPG", exact, Role::keyframe);
    whole.shown = {opaque("1001")};
    const auto frames = gather({broken, whole});
    BOOST_REQUIRE(frames.size() == 1u);
    BOOST_TEST((frames[0].role == Role::keyframe));
    BOOST_TEST(!frames[0].fault);
    BOOST_TEST(frames[0].shown.front().text == "1001");
}

BOOST_AUTO_TEST_CASE(copies_that_read_two_codes_show_two) {
    FrameFact one = file("lanes/A/DSC_0142.JPG", exact, Role::keyframe), other = file("lanes/A/DSC_0142.NEF", exact, Role::keyframe);
    one.shown = {opaque("1001")};
    other.shown = {opaque("1002")};
    BOOST_TEST(gather({one, other})[0].shown.size() == 2u);
}

BOOST_AUTO_TEST_CASE(files_join_alike_in_any_order) {
    Shot raw = exact;
    raw.subsecond = false;
    std::vector<FrameFact> files{file("lanes/A/DSC_0142.JPG", exact), file("lanes/A/DSC_0142.NEF", raw), file("lanes/A/copy 2.JPG", exact, Role::unread),
                                 file("lanes/A/DSC_0143.JPG", {"", std::nullopt, false, std::nullopt, {dsc_counter(143)}}, Role::unreadable)};
    const auto expected = gather(files);
    BOOST_TEST(expected.size() == 2u);
    for (unsigned seed = 0; seed < 50; ++seed) BOOST_TEST((gather(shuffled(files, seed)) == expected));
}

BOOST_AUTO_TEST_CASE(roles_have_names_that_read_back) {
    for (const Role one : {Role::unreadable, Role::neither, Role::chart, Role::turned, Role::exposure, Role::unread, Role::keyframe}) BOOST_TEST((role(name(one)) == one));
    BOOST_TEST(!role("portrait"));
}

BOOST_AUTO_TEST_CASE(a_copy_that_stands_upright_makes_a_turned_frame_an_exposure) {
    const FrameFact lies = file("lanes/A/DSC_0142.JPG", exact, Role::turned), stands = file("lanes/A/copy.JPG", exact, Role::exposure);
    for (const auto& facts : {std::vector{lies, stands}, std::vector{stands, lies}}) {
        const auto frames = gather(facts);
        BOOST_REQUIRE(frames.size() == 1U);
        BOOST_TEST((frames[0].role == Role::exposure));
    }
}

BOOST_AUTO_TEST_SUITE_END()
