#include "tests/studio/judgement.h"
#include "tests/studio/report.h"

#include <boost/test/unit_test.hpp>

#include <ostream>

using namespace studio;

namespace studio {

static std::ostream& operator<<(std::ostream& out, Outcome outcome) {
    return out << name(outcome);
}

}  // namespace studio

BOOST_AUTO_TEST_SUITE(judgement)

namespace {

TrueFrame exposure(const std::string& file, const std::string& student) {
    return {.file = file, .lane = "A", .order = 1, .keyframe = false, .student = student, .shown = ""};
}

TrueFrame keyframe(const std::string& file, const std::string& student) {
    return {.file = file, .lane = "A", .order = 1, .keyframe = true, .student = student, .shown = student};
}

ListedFrame listed(const std::string& file, const std::string& state, const std::string& student) {
    return {.files = {file}, .kind = state == "keyframe" ? "keyframe" : "exposure", .state = state, .reason = "", .student = student};
}

/// The outcome of a single frame.
Outcome outcome(const TrueFrame& truth, const std::vector<ListedFrame>& list) {
    const Judgement judgement = judge({.frames = {truth}}, {list});
    for (std::size_t i = 0; i < outcome_count; ++i)
        if (judgement.all[i] == 1) return static_cast<Outcome>(i);
    return Outcome::lost;
}

}  // namespace

BOOST_AUTO_TEST_CASE(who_is_bound_to_who_is_in_the_picture_is_right) {
    for (const char* state : {"bound", "rendered", "superseded"})
        BOOST_TEST(outcome(exposure("1.JPG", "1001"), {listed("1.JPG", state, "1001")}) == Outcome::right);
}

BOOST_AUTO_TEST_CASE(another_person_is_silently_wrong_and_so_is_nobody) {
    BOOST_TEST(outcome(exposure("1.JPG", "1001"), {listed("1.JPG", "rendered", "1002")}) == Outcome::silently_wrong);
    BOOST_TEST(outcome(exposure("1.JPG", "1001"), {listed("1.JPG", "bound", "")}) == Outcome::silently_wrong);
    BOOST_TEST(!judge({.frames = {exposure("1.JPG", "1001")}}, {{listed("1.JPG", "bound", "1002")}}).good());
}

BOOST_AUTO_TEST_CASE(a_file_in_no_line_is_lost) {
    BOOST_TEST(outcome(exposure("1.JPG", "1001"), {}) == Outcome::lost);
    BOOST_TEST(!judge({.frames = {exposure("1.JPG", "1001")}}, {}).good());
}

BOOST_AUTO_TEST_CASE(held_is_needless_where_nothing_was_wrong) {
    TrueFrame doubtful = exposure("1.JPG", "1001");
    doubtful.doubt = true;
    BOOST_TEST(outcome(doubtful, {listed("1.JPG", "held", "")}) == Outcome::held);
    BOOST_TEST(outcome(exposure("1.JPG", "1001"), {listed("1.JPG", "held", "")}) == Outcome::held_needlessly);
    BOOST_TEST(outcome(exposure("1.JPG", "1001"), {listed("1.JPG", "keyframe", "")}) == Outcome::held_needlessly);
    BOOST_TEST(outcome(doubtful, {listed("1.JPG", "rendered", "1001")}) == Outcome::right_in_doubt);
    BOOST_TEST(judge({.frames = {doubtful}}, {{listed("1.JPG", "rendered", "1001")}}).good());
}

BOOST_AUTO_TEST_CASE(a_wrong_sitter_bound_to_the_codes_owner_is_unknowable_and_to_a_third_wrong) {
    TrueFrame code = keyframe("1.JPG", "1001");
    code.shown = "1002";
    TrueFrame sitter = exposure("2.JPG", "1001");
    code.mistake = sitter.mistake = Mistake::wrong_sitter;

    const auto judged = [&](const char* student) {
        return judge({.frames = {code, sitter}}, {{listed("1.JPG", "keyframe", "1002"), listed("2.JPG", "rendered", student)}});
    };

    BOOST_TEST(judged("1002").count(Outcome::unknowable) == 1u);
    BOOST_TEST(judged("1002").good());
    BOOST_TEST(judged("1003").count(Outcome::silently_wrong) == 1u);
}

BOOST_AUTO_TEST_CASE(a_stranger_bound_to_anybody_is_silently_wrong) {
    TrueFrame stranger = exposure("1.JPG", "X201900001");
    stranger.mistake = Mistake::stranger;
    stranger.doubt = true;
    BOOST_TEST(outcome(stranger, {listed("1.JPG", "bound", "1001")}) == Outcome::silently_wrong);
    BOOST_TEST(outcome(stranger, {listed("1.JPG", "held", "")}) == Outcome::held);
}

BOOST_AUTO_TEST_CASE(keyframes_are_read_unread_or_wrong) {
    TrueFrame bad = keyframe("1.JPG", "1001");
    bad.mistake = Mistake::unread;
    BOOST_TEST(outcome(keyframe("1.JPG", "1001"), {listed("1.JPG", "keyframe", "1001")}) == Outcome::keyframe_read);
    BOOST_TEST(outcome(keyframe("1.JPG", "1001"), {listed("1.JPG", "keyframe", "1002")}) == Outcome::silently_wrong);
    BOOST_TEST(outcome(keyframe("1.JPG", "1001"), {listed("1.JPG", "rendered", "1001")}) == Outcome::silently_wrong);
    BOOST_TEST(outcome(keyframe("1.JPG", "1001"), {listed("1.JPG", "keyframe", "")}) == Outcome::keyframe_unread_needlessly);
    BOOST_TEST(outcome(bad, {listed("1.JPG", "keyframe", "")}) == Outcome::keyframe_unread);
}

BOOST_AUTO_TEST_CASE(a_second_copy_is_found_among_the_files_of_its_frame) {
    TrueFrame copy = exposure("1 (1).JPG", "1001");
    copy.mistake = Mistake::duplicate;
    ListedFrame line = listed("1.JPG", "rendered", "1001");
    line.files.push_back("1 (1).JPG");

    const Judgement judgement = judge({.frames = {exposure("1.JPG", "1001"), copy}}, {{line}});

    BOOST_TEST(judgement.count(Outcome::right) == 2u);
    BOOST_TEST(judgement.by_mistake.at("duplicate")[0] == 1u);
    BOOST_TEST(judgement.unknown_files == 0u);
}

BOOST_AUTO_TEST_CASE(drawn_defects_are_found_missed_or_not_judged_and_others_are_false_alarms) {
    TrueFrame uneven = exposure("1.JPG", "1001");
    uneven.findings = {"backdrop_evenness"};
    ListedFrame found = listed("1.JPG", "rendered", "1001"), missed = found, unjudged = found;
    found.judged = missed.judged = true;
    found.failed = {"backdrop_evenness"};

    BOOST_TEST(judge({.frames = {uneven}}, {{found}}).defects_found == 1u);
    BOOST_TEST(judge({.frames = {uneven}}, {{missed}}).missed.at("backdrop_evenness") == 1u);
    BOOST_TEST(judge({.frames = {uneven}}, {{unjudged}}).defects_unjudged == 1u);
    missed.failed = {"single_face"};
    BOOST_TEST(judge({.frames = {uneven}}, {{missed}}).defects_unjudged == 1u);
    BOOST_TEST(judge({.frames = {exposure("1.JPG", "1001")}}, {{found}}).false_alarms.at("backdrop_evenness") == 1u);
}

BOOST_AUTO_TEST_CASE(what_fails_for_the_same_reason_is_no_false_alarm_and_what_has_another_is) {
    TrueFrame shadowed = exposure("1.JPG", "1001");
    shadowed.findings = {"backdrop_evenness"};
    shadowed.may = {"backdrop_shadow"};
    ListedFrame line = listed("1.JPG", "rendered", "1001");
    line.judged = true;
    line.failed = {"backdrop_shadow", "eyes_open"};

    const Judgement judgement = judge({.frames = {shadowed}}, {{line}});

    BOOST_TEST(judgement.missed.at("backdrop_evenness") == 1u);
    BOOST_TEST(judgement.false_alarms.size() == 1u);
    BOOST_TEST(judgement.false_alarms.at("eyes_open") == 1u);
}

BOOST_AUTO_TEST_CASE(a_turned_exposure_is_held_by_right_and_its_siblings_are_not) {
    TrueFrame turned = exposure("1.JPG", "1001"), sibling = exposure("2.JPG", "1001");
    turned.mistake = Mistake::turned;
    turned.doubt = true;

    const Judgement judgement = judge({.frames = {turned, sibling}}, {{listed("1.JPG", "held", ""), listed("2.JPG", "held", "")}});

    BOOST_TEST(judgement.by_mistake.at("turned")[static_cast<std::size_t>(Outcome::held)] == 1u);
    BOOST_TEST(judgement.by_mistake.at("none")[static_cast<std::size_t>(Outcome::held_needlessly)] == 1u);
    BOOST_TEST(outcome(turned, {listed("1.JPG", "rendered", "1001")}) == Outcome::right_in_doubt);
}

BOOST_AUTO_TEST_CASE(lines_of_the_list_are_understood) {
    const auto listing = parse_listing(
        R"({"frame":"0a","file":"lanes/A/1.JPG","files":["lanes/A/1.JPG","lanes/A/2.JPG"],"lane":"A","kind":"exposure","state":"held","reason":"stranger","student":null,"verdict":"fail","failed":["backdrop_colour"]})"
        "\n"
        R"({"subject":"A-0001","state":"captured","student":"1001"})"
        "\n");
    BOOST_REQUIRE(listing);
    BOOST_REQUIRE(listing.value().frames.size() == 1u);
    const ListedFrame& frame = listing.value().frames[0];
    BOOST_TEST(frame.files.size() == 2u);
    BOOST_TEST(frame.judged);
    BOOST_TEST(frame.failed.at(0) == "backdrop_colour");
    BOOST_TEST(!listing.value().open);
    BOOST_TEST(!parse_listing("usage: likeness"));
}

BOOST_AUTO_TEST_CASE(an_open_job_names_people_by_their_codes) {
    const auto listing = parse_listing(R"({"frame":"0a","file":"1.JPG","files":["1.JPG"],"kind":"exposure","state":"rendered","code":"XJ4B"})");
    BOOST_REQUIRE(listing);
    BOOST_TEST(judge({.code_of = {{"1001", "XJ4B"}}, .frames = {exposure("1.JPG", "1001")}}, listing.value()).count(Outcome::right) == 1u);
}

BOOST_AUTO_TEST_CASE(the_report_says_what_is_wrong) {
    const Judgement judgement = judge({.frames = {exposure("lanes/A/1.JPG", "1001")}}, {{listed("lanes/A/1.JPG", "rendered", "1002")}});
    BOOST_TEST(report(judgement).find("  lanes/A/1.JPG: silently_wrong: 1001, found 1002\n") != std::string::npos);
    BOOST_TEST(json(judgement).at("silently_wrong").to_number<int>() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
