#include "engine/base/sentence.h"
#include "tests/fakes/program.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

#include <clocale>
#include <cmath>
#include <limits>

using namespace likeness;

namespace {

constexpr const char* catalogue = R"(msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

msgid "{}: expected {}, found {}"
msgstr "{1}:找到 {3},应为 {2}"

msgid "only {} of them"
msgstr "其中 {}"
)";

}  // namespace

BOOST_AUTO_TEST_SUITE(sentences)

BOOST_AUTO_TEST_CASE(values_stand_in_order) {
    BOOST_TEST(english(sentence("{}: expected {} to {}, found {}", "size", 10, 200, 450.5)) == "size: expected 10 to 200, found 450.5");
}

BOOST_AUTO_TEST_CASE(numbered_places_take_any_order_and_may_repeat) {
    BOOST_TEST(english(sentence("{2} before {1} before {2}", "one", "two")) == "two before one before two");
}

BOOST_AUTO_TEST_CASE(a_value_that_looks_like_a_place_is_left_alone) {
    BOOST_TEST(english(sentence("found {} and {}", "{}", "{1}")) == "found {} and {1}");
}

BOOST_AUTO_TEST_CASE(other_braces_are_text) {
    BOOST_TEST(english(sentence("{ {a} {0} {10} {} {", "x")) == "{ {a} {0} {10} x {");
}

BOOST_AUTO_TEST_CASE(a_place_without_a_value_is_empty_and_nothing_breaks) {
    BOOST_TEST(english(sentence("a {} b {} c {9}", "x")) == "a x b  c ");
}

BOOST_AUTO_TEST_CASE(whole_numbers_stand_bare_and_others_with_at_most_two_digits) {
    BOOST_TEST(word(0) == "0");
    BOOST_TEST(word(-7) == "-7");
    BOOST_TEST(word(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
    BOOST_TEST(word(40'000.0) == "40000");
    BOOST_TEST(word(1.5) == "1.5");
    BOOST_TEST(word(0.125) == "0.12");
    BOOST_TEST(word(2.0 / 3) == "0.67");
    BOOST_TEST(word(-0.001) == "0");
    BOOST_TEST(word(100.0) == "100");
    BOOST_TEST(word("學") == "學");
}

BOOST_AUTO_TEST_CASE(a_huge_number_is_not_cut) {
    BOOST_TEST(word(1e21) == "1000000000000000000000");
    BOOST_TEST(word(std::ldexp(1.0, 300)).size() == 91U);  // 300 · log10(2) = 90.3: 91 digits
}

BOOST_AUTO_TEST_CASE(without_a_translation_english_is_spoken) {
    const Sentence unknown = sentence("no translation has {}", "this");

    BOOST_TEST(local(unknown) == "no translation has this");
    BOOST_TEST(local(Sentence{}) == "");
}

BOOST_AUTO_TEST_CASE(a_translation_may_use_another_order_and_numbers_stay_as_they_are) {
    LIKENESS_WITNESS("msgfmt");
    const TempFolder folder;
    std::filesystem::create_directories(folder / "zh_CN/LC_MESSAGES");
    folder.with("zh.po", catalogue);
    output_of("msgfmt -o " + (folder / "zh_CN/LC_MESSAGES/likeness.mo").string() + " " + (folder / "zh.po").string());

    speak("zh_CN", folder.path().string());

    BOOST_TEST(local(sentence("{}: expected {}, found {}", "quality", 90, 12.5)) == "quality:找到 12.5,应为 90");
    BOOST_TEST(local(sentence("only {} of them", 3)) == "其中 3");
    BOOST_TEST(local(sentence("untold {}", 1)) == "untold 1");
    BOOST_TEST(english(sentence("only {} of them", 3)) == "only 3 of them");
    BOOST_TEST(word(1.5) == "1.5");

    speak("en", folder.path().string());
    BOOST_TEST(local(sentence("only {} of them", 3)) == "only 3 of them");
}

BOOST_AUTO_TEST_SUITE_END()
