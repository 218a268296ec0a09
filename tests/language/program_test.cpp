// What the built program says to people. LIKENESS_BIN is the folder it was built into.
#include "daemon/command/door/findings.h"
#include "engine/base/words.h"
#include "tests/fakes/places.h"
#include "tests/fakes/program.h"
#include "tests/language/catalogue.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

const std::string likeness_program = LIKENESS_BIN "/likeness";
const std::string catalogues = LIKENESS_BIN "/../share/likeness/locale";

/// What it says on stderr, and its status, in an environment of this language.
std::string says(const std::string& arguments, const std::string& language = "") {
    return output_of("LC_ALL=C.UTF-8 LANGUAGE=" + language + " " + likeness_program + " " + arguments + " 2>&1 >/dev/null; echo status $?");
}

std::string chinese(const std::string& message) {
    return read_catalogue(tree() / "docs/po/zh_CN.po").at(message).translation;
}

const std::string nothing_given = "expected at least one photograph, found none";

struct InChinese {
    InChinese() { speak("zh_CN", catalogues); }
    ~InChinese() { speak("en", catalogues); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(program)

BOOST_AUTO_TEST_CASE(wrong_usage_is_said_in_the_language_asked_for) {
    BOOST_TEST(chinese(nothing_given) != nothing_given);
    BOOST_TEST(says("render --lang zh_CN") == chinese(nothing_given) + "\nstatus 2");
    BOOST_TEST(says("render --lang en", "zh_CN") == nothing_given + "\nstatus 2");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_parsed_is_said_in_the_language_asked_for_too) {
    BOOST_TEST(says("render --zzzzzz --lang zh_CN") == "--zzzzzz" + chinese("--{}: no such option").substr(4) + "\nstatus 2");
    BOOST_TEST(says("zzzzzz --lang zh_CN") == "zzzzzz" + chinese("{}: no such command; likeness --help lists them").substr(2) + "\nstatus 2");
}

BOOST_AUTO_TEST_CASE(without_being_asked_it_speaks_the_language_of_the_environment) {
    BOOST_TEST(says("render", "zh_CN") == chinese(nothing_given) + "\nstatus 2");
    BOOST_TEST(says("render") == nothing_given + "\nstatus 2");
}

BOOST_AUTO_TEST_CASE(a_language_that_is_not_there_is_english) {
    BOOST_TEST(says("render --lang fr") == nothing_given + "\nstatus 2");
}

BOOST_AUTO_TEST_CASE(help_is_translated_and_its_options_are_spelled_the_same) {
    const std::string text = output_of("LC_ALL=C.UTF-8 " + likeness_program + " render --lang zh_CN --help");
    BOOST_TEST(text.find(chinese("Makes the certificate photo.")) != std::string::npos);
    BOOST_TEST(text.find("  --preset P  ") != std::string::npos);
    BOOST_TEST(text.find("likeness render DSC_0002.JPG --preset chsi-degree --to portraits") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(json_is_english_in_every_language_and_says_local_stands_beside_it) {
    const std::string line = output_of("LC_ALL=C.UTF-8 " + likeness_program + " scan /nonexistent.jpg --json --lang zh_CN");
    BOOST_TEST(line.find("\"says\":\"there is no such file\"") != std::string::npos);
    BOOST_TEST(line.find("\"says_local\":\"" + chinese("there is no such file") + "\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_programs_man_page_and_completion_are_clean) {
    LIKENESS_WITNESS("groff");
    BOOST_TEST(output_of(likeness_program + " --completion | bash -n 2>&1; echo $?") == "0");
    BOOST_TEST(output_of(likeness_program + " --man | groff -ww -k -man -Tutf8 2>&1 >/dev/null") == "");
}

BOOST_FIXTURE_TEST_CASE(a_finding_is_said_in_words_of_the_trade, InChinese) {
    BOOST_TEST(told(judged("crown_from_top", 90, {48, 72}, "px", false, true)) == "头顶距离：应为 48 至 72 像素，测得 90");
    BOOST_TEST(told(judged("bytes", 50'000, {20'480, 40'000}, "bytes", true, true)) == "文件大小：应为 20480 至 40000 字节，测得 50000");
    BOOST_TEST(told(sentence("fails: {}", "roll, face_width")) == "不合格项：头部端正、脸宽");
}

// The words that the reviewers of the upload service use.
BOOST_FIXTURE_TEST_CASE(a_finding_has_the_title_that_reviewers_know, InChinese) {
    constexpr std::pair<std::string_view, std::string_view> titles[] = {
        {"single_face", "单人"}, {"head_cut", "头部完整"}, {"head_height", "头部大小"}, {"face_width", "脸宽"}, {"crown_from_top", "头顶距离"},
        {"eyes_from_top", "眼睛高度"}, {"eyes_from_bottom", "眼睛高度"}, {"off_centre", "居中"}, {"roll", "头部端正"}, {"head_yaw", "正对镜头"},
        {"shoulders_level", "双肩水平"}, {"eyes_open", "双眼睁开"}, {"hair_over_eyes", "眉眼无遮挡"}, {"ears_visible", "露出双耳"},
        {"mouth_closed", "双唇闭合"}, {"lens_glare", "镜片反光"}, {"dark_lenses", "有色镜片"}, {"frame_over_eyes", "镜框遮眼"}, {"head_covering", "头部遮盖"},
        {"focus", "对焦"}, {"motion", "抖动"}, {"over_exposed", "曝光过度"}, {"under_exposed", "曝光不足"}, {"hot_spot", "面部高光"},
        {"face_light", "面部光线不均"}, {"natural_colour", "偏色"}, {"red_eye", "红眼"}, {"backdrop_evenness", "背景不均"}, {"backdrop_shadow", "背景阴影"},
        {"backdrop_colour", "背景颜色"}, {"stray_object", "画面杂物"}, {"clothes_contrast", "衣服与背景相近"}, {"resolution", "像素不足"}, {"noise", "噪点"},
        {"compression", "压缩过度"}, {"pass", "合格"}, {"warn", "请留意"}, {"fail", "不合格"}, {"not_judged", "未判定"}};
    for (const auto& [code, title] : titles) BOOST_TEST(phrase(code) == title, code);
}

BOOST_FIXTURE_TEST_CASE(no_code_of_the_tables_is_left_in_english, InChinese) {
    BOOST_TEST(speaks_chinese());
    for (const Word& word : words_of_codes) BOOST_TEST(phrase(word.code) != word.says, word.says);
}

BOOST_AUTO_TEST_SUITE_END()
