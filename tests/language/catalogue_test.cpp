#include "tests/fakes/places.h"
#include "tests/fakes/program.h"
#include "tests/language/catalogue.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

const std::filesystem::path chinese_file = tree() / "docs/po/zh_CN.po";

const std::map<std::string, Message>& chinese() {
    static const auto messages = read_catalogue(chinese_file);
    return messages;
}

/// The places that a translation of this form may have: the same in order, or all of them by number.
bool same_places(const std::string& form, const std::string& translation) {
    const auto wanted = places_in(form), found = places_in(translation);
    if (found == wanted) return true;
    std::multiset<std::string> numbered;
    for (std::size_t i = 1; i <= wanted.size() && i <= 9; ++i) numbered.insert("{" + std::to_string(i) + "}");
    return wanted.size() <= 9 && found == numbered;
}

bool has_chinese(const std::string& text) {
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
        if (const auto byte = static_cast<unsigned char>(text[i]); byte >= 0xE4 && byte <= 0xE9) return true;  // U+4000 … U+9FFF
    return false;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(catalogue)

BOOST_AUTO_TEST_CASE(the_reader_of_catalogues_knows_comments_joined_lines_and_doubts) {
    const auto all = read_catalogue(tree() / "tests/language/example.po");
    BOOST_REQUIRE(all.size() == 4U);
    BOOST_TEST(all.at("").translation == "Language: zh_CN\n");
    BOOST_TEST(all.at("one \"two\"").translation == "一二");
    BOOST_TEST(all.at("in doubt").fuzzy);
    BOOST_TEST(!all.at("nothing yet").fuzzy);
    BOOST_TEST(all.at("nothing yet").translation == "");
}

BOOST_AUTO_TEST_CASE(places_are_the_same_in_order_or_by_number_and_nothing_else) {
    BOOST_TEST(same_places("{} of {}", "{} 之 {}"));
    BOOST_TEST(same_places("{} of {}", "{2} 之 {1}"));
    BOOST_TEST(!same_places("{} of {}", "{2} 之 {}"));
    BOOST_TEST(!same_places("{} of {}", "{1} 之 {1}"));
    BOOST_TEST(!same_places("{} of {}", "{}"));
    BOOST_TEST(!same_places("{}", "{}{}"));
}

BOOST_AUTO_TEST_CASE(every_message_of_the_sources_has_a_translation_that_nobody_doubts) {
    const auto messages = messages_of(tree());
    BOOST_TEST(messages.size() > 300U);  // the regular expressions find what there is
    for (const char* known : {"the file is empty", "hair top from the top edge", "explain this command", "top edge to hair top", "Makes the certificate photo.",
                              "{} of {}×{} mm, {} of {}×{} mm and {} of {}×{} mm do not fit on {}×{} mm with a {} mm margin and {} mm gaps"})
        BOOST_TEST(messages.contains(known), known);

    for (const auto& [message, file] : messages) {
        const auto found = chinese().find(message);
        BOOST_TEST_CONTEXT(file + ": " + message) {
            BOOST_TEST((found != chinese().end()), "not in docs/po/zh_CN.po: run scripts/messages and translate it");
            if (found == chinese().end()) continue;
            BOOST_TEST(!found->second.translation.empty(), "not translated");
            BOOST_TEST(!found->second.fuzzy, "fuzzy");
        }
    }
}

BOOST_AUTO_TEST_CASE(every_translation_keeps_the_places_of_its_sentence) {
    for (const auto& [message, translated] : chinese())
        if (!message.empty()) BOOST_TEST(same_places(message, translated.translation), message << " → " << translated.translation);
}

BOOST_AUTO_TEST_CASE(every_translation_is_chinese) {
    const std::set<std::string> the_same{"", "{}", "{}: {}", ", ", "en", "(IJG)", "chmod 400", "ΔE2000", "%", "L*", "CIELAB"};
    for (const auto& [message, translated] : chinese())
        if (!the_same.contains(message)) BOOST_TEST(has_chinese(translated.translation), message << " → " << translated.translation);
}

BOOST_AUTO_TEST_CASE(the_name_of_the_language_is_what_the_door_asks_for) {
    BOOST_TEST(chinese().at("en").translation == "zh_CN");
}

BOOST_AUTO_TEST_CASE(msgfmt_has_nothing_to_say) {
    LIKENESS_WITNESS("msgfmt");
    BOOST_TEST(output_of("msgfmt --check -o /dev/null " + chinese_file.string() + " 2>&1; echo $?") == "0");
}

BOOST_AUTO_TEST_CASE(the_catalogue_has_no_dates_or_line_numbers_that_change_with_every_run) {
    const std::string text = output_of("cat " + chinese_file.string());
    BOOST_TEST(text.find("POT-Creation-Date") == std::string::npos);
    BOOST_TEST(output_of("grep -cE '^#: .*:[0-9]+' " + chinese_file.string()) == "0");
}

BOOST_AUTO_TEST_SUITE_END()
