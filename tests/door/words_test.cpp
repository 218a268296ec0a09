#include "daemon/command/door/findings.h"
#include "daemon/command/door/say.h"
#include "daemon/job/reason.h"
#include "daemon/job/state.h"
#include "engine/base/words.h"
#include "engine/preset/finding_limits.h"
#include "engine/preset/photo_preset.h"
#include "tests/fakes/places.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <set>
#include <sstream>

using namespace likeness;

namespace {

bool has_words(std::string_view code) {
    return std::ranges::find(words_of_codes, code, &Word::code) != std::end(words_of_codes);
}

// Every enumerator from the first to the last has a name, and the name has words.
template <class Enum>
void all_have_words(Enum last) {
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const std::string_view code = name(static_cast<Enum>(i));
        BOOST_TEST(!code.empty());
        BOOST_TEST(has_words(code), code);
    }
}

struct English {
    English() { speak("en", "/nonexistent"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(words, English)

BOOST_AUTO_TEST_CASE(every_state_reason_verdict_and_limit_has_words) {
    all_have_words(FrameState::aside);
    all_have_words(SubjectState::delivered);
    all_have_words(Reason::turned);
    all_have_words(Verdict::not_judged);
    all_have_words(Geometry::eye_distance);
    for (const std::string_view limit : {"off_centre", "roll", "single_face", "backdrop_colour", "backdrop_evenness", "width", "height", "bytes", "quality", "crop"})
        BOOST_TEST(has_words(limit), limit);
    for (const FindingLimit& limit : finding_limits()) BOOST_TEST(has_words(limit.name), limit.name);
}

BOOST_AUTO_TEST_CASE(the_page_on_presets_gives_each_finding_the_title_that_people_read) {
    std::ifstream file(tree() / "docs/presets.md");
    const std::string page = (std::stringstream() << file.rdbuf()).str();
    for (const FindingLimit& limit : finding_limits())
        BOOST_TEST(page.find("\n| `" + std::string(limit.name) + "` | " + phrase(limit.name) + " | ") != std::string::npos, limit.name);
}

BOOST_AUTO_TEST_CASE(a_code_stands_in_a_table_once) {
    for (const std::span<const Word> table : {std::span<const Word>(words_of_codes), std::span<const Word>(words_of_units)}) {
        std::set<std::string_view> seen;
        for (const Word& word : table) BOOST_TEST(seen.insert(word.code).second, word.code);
    }
}

BOOST_AUTO_TEST_CASE(a_limit_is_said_in_words_and_its_unit_too) {
    const Finding crown = judged("crown_from_top", 90, {48, 72}, "px", false, true);
    BOOST_TEST(told(crown) == "hair top from the top edge: expected 48 to 72 px, measured 90");
    const Finding aside = judged("off_centre", 0.5, {-0.25, 0.25}, "of_width", false, false);
    BOOST_TEST(told(aside) == "eyes from the middle line: expected -0.25 to 0.25 of the width, measured 0.5");
}

BOOST_AUTO_TEST_CASE(bytes_are_a_limit_before_the_colon_and_a_unit_behind_it) {
    BOOST_TEST(told(judged("bytes", 50'000, {20'480, 40'000}, "bytes", true, true)) == "size of the file: expected 20480 to 40000 bytes, measured 50000");
}

BOOST_AUTO_TEST_CASE(of_a_list_of_limits_each_is_said_in_words) {
    const Finding crop = unjudged("crop", {}, "px", true, sentence("no crop holds all limits: these collide: {}", "crown_from_top, the photograph's top edge, own_limit"));
    BOOST_TEST(told(crop) == "crop not judged: no crop holds all limits: these collide: hair top from the top edge, the photograph's top edge, own_limit");
    BOOST_TEST(told(sentence("fails: {}", "roll, face_width")) == "fails: tilt of the eye line, face width");
}

BOOST_AUTO_TEST_CASE(what_is_no_code_stays_as_it_is) {
    BOOST_TEST(phrase("A-0143") == "A-0143");
    BOOST_TEST(phrases("") == "");
    BOOST_TEST(phrases("one, two,three, ") == "one, two,three, ");
    BOOST_TEST(told(unjudged("own_limit", {}, "deg", false, sentence("nothing of the backdrop shows beside the head"))) ==
               "own_limit not judged: nothing of the backdrop shows beside the head");
}

BOOST_AUTO_TEST_CASE(what_to_do_is_said_with_the_title_before_it_and_the_numbers_behind_it) {
    Finding focus = judged("focus", 2.3, {0, 1.15}, "px", false, false);
    focus.says = sentence("focus on the eyes and shoot again");
    BOOST_TEST(told(focus) == "focus: focus on the eyes and shoot again (2.3 px, allowed up to 1.15)");
    BOOST_TEST(advice(focus) == "focus on the eyes and shoot again");

    Finding lenses = judged("dark_lenses", 0.4, {0.61, no_byte_limit}, "share", false, false);
    lenses.says = sentence("take these glasses off");
    BOOST_TEST(told(lenses) == "tinted lenses: take these glasses off (0.4 of 1, allowed from 0.61)");

    Finding eyes = judged("eyes_from_top", 310, {200, 300}, "px", false, true);
    eyes.says = sentence("lower the camera");
    BOOST_TEST(told(eyes) == "eyes from the top edge: lower the camera (310 px, allowed 200 to 300)");
}

BOOST_AUTO_TEST_CASE(no_number_is_said_twice) {
    const Finding crown = judged("crown_from_top", 90, {48, 72}, "px", false, true);
    BOOST_TEST(advice(crown) == "");

    Finding faces = judged("single_face", 2, {1, 1}, "faces", false, false);
    faces.says = sentence("{} faces were found, expected one", 2);
    BOOST_TEST(told(faces) == "single face: 2 faces were found, expected one");
    faces.measured = 0;
    faces.says = sentence("no face was found");
    BOOST_TEST(told(faces) == "single face: no face was found");

    Finding tilted = judged("roll", 7.25, {-6, 6}, "deg", false, false);
    tilted.says = sentence("tilted by {} degrees: bring the eyes level", 7.25);
    BOOST_TEST(told(tilted) == "tilt of the eye line: tilted by 7.25 degrees: bring the eyes level");
}

BOOST_AUTO_TEST_CASE(what_could_not_be_judged_for_one_reason_is_said_in_one_line) {
    const Sentence outline = sentence("the outline cannot be told");
    Finding focus = judged("focus", 2.3, {0, 1.15}, "px", false, false);
    focus.says = sentence("focus on the eyes");
    Finding accepted = focus;
    accepted.accepted = "medical";
    const Finding all[] = {unjudged("shoulders_level", {0, 5}, "deg", false, outline), focus, judged("roll", 1, {-6, 6}, "deg", false, false),
                           unjudged("clothes_contrast", {0, 20}, "percent", false, outline), unjudged("red_eye", {0, 12}, "percent", false, sentence("too dark")), accepted};

    BOOST_TEST(findings_text(all) ==
               "\n  ? shoulders level, clothes like the backdrop not judged: the outline cannot be told"
               "\n  ✗ focus: focus on the eyes (2.3 px, allowed up to 1.15)"
               "\n  ? red eyes not judged: too dark"
               "\n  ! focus: focus on the eyes (2.3 px, allowed up to 1.15)");
}

BOOST_AUTO_TEST_CASE(json_says_title_and_iso_name_of_each_finding) {
    Invocation invocation;
    invocation.options["lang"] = {"en"};
    const Finding both[] = {judged("roll", 7, {-6, 6}, "deg", false, false), judged("crown_from_top", 90, {48, 72}, "px", false, true)};

    const boost::json::array said = findings_json(invocation, both);

    BOOST_TEST(said.at(0).at("title").as_string() == "tilt of the eye line");
    BOOST_TEST(said.at(0).at("title_local").as_string() == "tilt of the eye line");
    BOOST_TEST(said.at(0).at("iso").as_string() == "HeadPoseRoll");
    BOOST_TEST(said.at(1).at("iso").is_null());
}

BOOST_AUTO_TEST_CASE(json_keeps_the_codes_and_says_local_has_the_words) {
    const Finding crown = judged("crown_from_top", 90, {48, 72}, "px", false, true);
    Invocation invocation;
    BOOST_TEST(!findings_json(invocation, {&crown, 1}).at(0).as_object().contains("says_local"));

    invocation.options["lang"] = {"en"};
    const boost::json::array said = findings_json(invocation, {&crown, 1});

    BOOST_TEST(said.at(0).at("limit").as_string() == "crown_from_top");
    BOOST_TEST(said.at(0).at("says").as_string() == "crown_from_top: expected 48 to 72 px, measured 90");
    BOOST_TEST(said.at(0).at("says_local").as_string() == "hair top from the top edge: expected 48 to 72 px, measured 90");
}

BOOST_AUTO_TEST_CASE(text_that_a_terminal_can_be_given_is_shown_as_it_is) {
    for (const std::string text : {"", "a b~.jpg", "张三.jpg", "é\u00A0\u07FF\u0800\uD7FF\uFFFD", "\U00010000\U0010FFFF", "back\\slash"}) BOOST_TEST(shown(text) == text);
}

BOOST_AUTO_TEST_CASE(control_characters_are_shown_by_their_numbers) {
    BOOST_TEST(shown("a\nb\t\r") == "a\\x0Ab\\x09\\x0D");
    BOOST_TEST(shown("\033[2J\x7F") == "\\x1B[2J\\x7F");
    BOOST_TEST(shown("\u0080\u009B5n\u009F") == "\\xC2\\x80\\xC2\\x9B5n\\xC2\\x9F");
    BOOST_TEST(shown(std::string_view("a\0b", 3)) == "a\\x00b");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf8_are_shown_by_their_numbers) {
    BOOST_TEST(shown("a\xFF.jpg") == "a\\xFF.jpg");
    BOOST_TEST(shown("\x80\xC0\xAF") == "\\x80\\xC0\\xAF");                  // no beginning; longer than needed
    BOOST_TEST(shown("\xE0\x9F\xBF") == "\\xE0\\x9F\\xBF");                  // longer than needed
    BOOST_TEST(shown("\xED\xA0\x80") == "\\xED\\xA0\\x80");                  // a surrogate
    BOOST_TEST(shown("\xF4\x90\x80\x80") == "\\xF4\\x90\\x80\\x80");        // above U+10FFFF
    BOOST_TEST(shown("\xF0\x8F\xBF\xBF\xF5") == "\\xF0\\x8F\\xBF\\xBF\\xF5");
    BOOST_TEST(shown("\xE5\xBC") == "\\xE5\\xBC");                            // cut
    BOOST_TEST(shown("\xE5\xBCx") == "\\xE5\\xBCx");
}

BOOST_AUTO_TEST_CASE(of_a_sentence_and_a_fault_every_value_is_shown) {
    BOOST_TEST(english(shown(sentence("{}: {}", "a\n", "\xFF"))) == "a\\x0A: \\xFF");
    BOOST_TEST(english(shown(Fault{Remedy::stop, Step::start, "\033", sentence("{}", "\r"), sentence("{}", "\b")})) == "\\x1B: \\x0D (\\x08)");
}

BOOST_AUTO_TEST_CASE(without_a_catalogue_the_door_does_not_speak_chinese) {
    BOOST_TEST(!speaks_chinese());
}

BOOST_AUTO_TEST_SUITE_END()
