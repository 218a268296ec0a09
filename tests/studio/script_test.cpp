#include "tests/studio/script.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace studio;

BOOST_AUTO_TEST_SUITE(script)

namespace {

std::vector<Planned> frames_of(const Script& script) {
    std::vector<Planned> all;
    for (const LaneScript& lane : script.lanes) all.insert(all.end(), lane.frames.begin(), lane.frames.end());
    return all;
}

/// A lane as a word: K a code, k an unreadable one, S a stranger's, e an exposure, x a broken file; capital letters of
/// exposures where nobody could know.
std::string story(const LaneScript& lane) {
    std::string text;
    for (const Planned& frame : lane.frames) {
        if (frame.cut) text += 'x';
        else if (frame.keyframe) text += frame.mistake == Mistake::unread ? 'k' : frame.mistake == Mistake::stranger ? 'S' : 'K';
        else text += frame.doubt ? 'E' : 'e';
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(twenty_four_people_meet_each_mistake_of_the_trade_once) {
    for (const std::size_t lanes : {1u, 2u, 3u}) {
        const Script script = write_script({.lanes = lanes});

        std::map<Mistake, std::set<std::size_t>> who;
        std::size_t copies = 0;
        for (const Planned& frame : frames_of(script)) {
            who[frame.mistake].insert(frame.person);
            copies += !frame.copy.empty();
        }
        BOOST_TEST(copies == 1u);
        BOOST_TEST(who[Mistake::stranger].size() == 1u);
        BOOST_TEST(who[Mistake::unread].size() == 1u);
        BOOST_TEST(who[Mistake::missed_scan].size() == 1u);
        BOOST_TEST(who[Mistake::double_scan].size() == 2u);
        BOOST_TEST(who[Mistake::truncated].size() == 1u);
        BOOST_TEST(who[Mistake::turned].size() == 1u);
        BOOST_TEST(who[Mistake::wrong_sitter].empty());
        BOOST_TEST(script.people.size() == 25u);
        BOOST_TEST(script.lanes.back().shuffled);
    }
}

BOOST_AUTO_TEST_CASE(many_mistakes_befall_every_third_person) {
    const Script script = write_script({.people = 42, .lanes = 1, .mistakes = Amount::many});

    std::map<Mistake, std::size_t> keyframes;
    for (const Planned& frame : frames_of(script)) keyframes[frame.mistake] += frame.keyframe;
    BOOST_TEST(keyframes[Mistake::wrong_sitter] == 4u);
    BOOST_TEST(keyframes[Mistake::double_scan] == 4u);
    BOOST_TEST(keyframes[Mistake::stranger] == 2u);
    BOOST_TEST(keyframes[Mistake::unread] == 2u);
}

BOOST_AUTO_TEST_CASE(without_mistakes_each_person_shows_a_code_and_is_photographed) {
    const Script script = write_script({.people = 4, .lanes = 2, .frames = 2, .mistakes = Amount::none, .flaws = false});

    BOOST_TEST(story(script.lanes[0]) == "KeeKee");
    BOOST_TEST(story(script.lanes[1]) == "KeeKee");
    for (const Planned& frame : frames_of(script)) BOOST_TEST((frame.defect == Defect::none));
}

BOOST_AUTO_TEST_CASE(what_a_mistake_casts_doubt_on_is_written_down) {
    std::set<std::string> stories;
    for (std::uint64_t seed = 1; seed <= 300; ++seed)
        stories.insert(story(write_script({.people = 4, .lanes = 1, .frames = 2, .seed = seed}).lanes[0]));

    BOOST_TEST(stories.contains("KeeKEEEEKee"));     // the third person's code was missed
    BOOST_TEST(stories.contains("KeeKKEEEEKee"));    // the second and third showed theirs one after the other
    BOOST_TEST(stories.contains("SEEKeeKeeKeeKee"));  // a stranger came first
    BOOST_TEST(stories.contains("KeeKeekEEKee"));
    BOOST_TEST(stories.contains("KeexEEKeeKee"));
    BOOST_TEST(stories.contains("KeeKxEKeeKee"));
    BOOST_TEST(stories.contains("KeeKeeKeeKee"));  // a second copy is no doubt
}

BOOST_AUTO_TEST_CASE(the_camera_counts_every_frame_and_its_clock_only_goes_on) {
    const Script script = write_script({.people = 30, .lanes = 2, .mistakes = Amount::many});

    for (const LaneScript& lane : script.lanes) {
        BOOST_TEST(lane.frames.front().file == "lanes/" + lane.name + "/DSC_0001.JPG");
        for (std::size_t i = 1; i < lane.frames.size(); ++i) BOOST_TEST(lane.frames[i].taken_ms >= lane.frames[i - 1].taken_ms + 900);
    }
    BOOST_TEST(script.lanes[0].body != script.lanes[1].body);
}

BOOST_AUTO_TEST_CASE(a_flaw_is_in_all_exposures_of_a_person_or_in_the_first_alone) {
    const Script script = write_script({.people = 64, .mistakes = Amount::none});

    std::map<std::size_t, std::vector<Defect>> seen;
    for (const Planned& frame : frames_of(script))
        if (!frame.keyframe) seen[frame.person].push_back(frame.defect);
    std::size_t all = 0, first = 0, colour = 0, blinks = 0, soft = 0;
    for (const auto& [person, defects] : seen) {
        if (defects[0] == Defect::none) continue;
        colour += signs(defects[0]).must == "backdrop_colour";
        blinks += defects[0] == Defect::blink;
        soft += defects[0] == Defect::defocus;
        BOOST_TEST((defects[0] != Defect::blink || defects[1] == Defect::none));
        BOOST_TEST((defects[0] != Defect::defocus || defects[2] == Defect::defocus));
        if (signs(defects[0]).must != "backdrop_evenness") continue;
        ++(defects[1] == Defect::none ? first : all);
        BOOST_TEST((defects[2] == defects[1]));
    }
    BOOST_TEST(all == 4u);
    BOOST_TEST(first == 4u);
    BOOST_TEST(colour >= 2u);
    BOOST_TEST(blinks >= 2u);
    BOOST_TEST(soft >= 2u);
}

BOOST_AUTO_TEST_CASE(a_turned_exposure_is_the_only_one_in_doubt) {
    const Script script = write_script({.people = 36, .lanes = 3, .seed = 2, .mistakes = Amount::many});

    std::map<std::size_t, std::vector<Planned>> sat;
    std::size_t turned = 0;
    for (const Planned& frame : frames_of(script)) sat[frame.person].push_back(frame);
    for (const auto& [person, frames] : sat) {
        const auto lies = [](const Planned& frame) { return frame.turned(); };
        if (std::ranges::none_of(frames, lies)) continue;
        ++turned;
        BOOST_TEST(std::ranges::count_if(frames, lies) == 1);
        BOOST_TEST(std::ranges::count_if(frames, &Planned::doubt) == 1);
        BOOST_TEST(!std::ranges::find_if(frames, lies)->keyframe);
    }
    BOOST_TEST(turned == 3u);
}

BOOST_AUTO_TEST_CASE(people_come_in_ascending_student_numbers_with_codes_of_their_own) {
    const std::vector<Person> people = make_people(200, 1);

    std::set<std::string> codes;
    for (std::size_t i = 0; i < people.size(); ++i) {
        BOOST_TEST((i == 0 || people[i - 1].student < people[i].student));
        BOOST_TEST(people[i].student.size() == 10u);
        BOOST_TEST(people[i].code.size() == 40u);
        codes.insert(people[i].code);
    }
    BOOST_TEST(codes.size() == people.size());
    BOOST_TEST(roster_csv(people).starts_with("\xEF\xBB\xBF学号,姓名,学院,班级,采集码\r\n2020410101,"));
}

BOOST_AUTO_TEST_CASE(the_timetable_has_a_slot_for_each_college_and_one_for_those_who_missed_theirs) {
    BOOST_TEST(timetable_csv(make_people(24, 1)) ==
               "date,start,end,college,people\r\n2023-12-11,09:00,09:15,工商管理学院,12\r\n2023-12-11,09:15,09:30,机械与动力工程学院,12\r\n"
               "2023-12-11,09:30,10:30,补拍,\r\n");
}

BOOST_AUTO_TEST_CASE(a_code_is_base_32_of_a_digest) {
    // sha256("abc") begins ba7816bf 8f.
    BOOST_TEST(opaque_code("abc").substr(0, 8) == "XJ4BNP4P");
}

BOOST_AUTO_TEST_SUITE_END()
