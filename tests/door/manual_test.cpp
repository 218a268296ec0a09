#include "tests/door/command_line.h"
#include "tests/fakes/program.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

const Command commands[] = {render, job_new, job_list};

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++found;
    return found;
}

bool has(const std::string& text, const std::string& part) {
    return count(text, part) > 0;
}

// What bash offers at the last of these words.
std::string offered(const TempFolder& folder, const std::string& words) {
    folder.with("completion", completion("likeness", commands));
    folder.with("ask", "cd " + folder.path().string() + "\nsource ./completion\nCOMP_WORDS=(" + words +
                           ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_likeness\nprintf '%s|' \"${COMPREPLY[@]}\"\n");
    return output_of("bash " + (folder / "ask").string());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(manual)

BOOST_AUTO_TEST_CASE(help_has_one_example_that_is_the_commands_own) {
    const std::string text = help("likeness", render);

    BOOST_TEST(count(text, "Example:") == 1U);
    BOOST_TEST(text.ends_with("Example:\n  likeness render a.jpg --preset p --to out\n"));
}

BOOST_AUTO_TEST_CASE(help_explains_every_option_of_the_command_and_of_all_commands) {
    const std::string text = help("likeness", render);

    for (const std::span<const Option> options : {std::span<const Option>(render_options), common_options()})
        for (const Option& option : options) {
            const std::string spelled = std::string("\n  --") + option.name + (*option.value ? std::string(" ") + option.value : "") + "  ";
            BOOST_TEST(has(text, spelled), option.name);
            BOOST_TEST(has(text, std::string("  ") + option.says + "\n"), option.says);
        }
}

BOOST_AUTO_TEST_CASE(every_command_understands_the_options_of_the_contract) {
    for (const std::string name : {"json", "lang", "jobs", "help", "version"})
        BOOST_TEST(std::ranges::any_of(common_options(), [&](const Option& option) { return option.name == name; }), name);
}

BOOST_AUTO_TEST_CASE(help_offers_a_list_of_inputs_only_where_it_is_read) {
    BOOST_TEST(has(help("likeness", render), "--files-from FILE"));
    BOOST_TEST(!has(help("likeness", job_new), "--files-from"));
}

BOOST_AUTO_TEST_CASE(the_overview_names_each_command_once_with_its_sentence) {
    const std::string text = overview("likeness", commands);

    for (const Command& command : commands) {
        BOOST_TEST(count(text, std::string("\n  likeness ") + command.name + "  ") + (text.starts_with(std::string("  likeness ") + command.name + "  ") ? 1 : 0) == 1U);
        BOOST_TEST(has(text, command.says));
    }
}

BOOST_AUTO_TEST_CASE(the_man_page_mentions_each_command_and_option) {
    const std::string page = man_page("likeness", commands);

    for (const Command& command : commands) {
        BOOST_TEST(has(page, std::string(".SS ") + command.name), command.name);
        BOOST_TEST(has(page, command.says));
    }
    for (const std::span<const Option> options : {std::span<const Option>(render_options), common_options()})
        for (const Option& option : options) BOOST_TEST(has(page, ".B \\-\\-" + std::string(option.name).substr(0, 4)), option.name);
}

BOOST_AUTO_TEST_CASE(groff_has_nothing_to_say_about_the_man_page) {
    LIKENESS_WITNESS("groff");
    const TempFolder folder;
    const std::string file = folder.with("likeness.1", man_page("likeness", commands)).string();

    BOOST_TEST(output_of("groff -ww -k -man -Tutf8 " + file + " 2>&1 >/dev/null") == "");
    const std::string shown = output_of("groff -k -man -Tutf8 -P-c -P-b -P-u " + file);
    BOOST_TEST(has(shown, "--preset P"));
    BOOST_TEST(has(shown, "likeness render a.jpg --preset p --to out"));
}

BOOST_AUTO_TEST_CASE(the_completion_is_valid_bash) {
    LIKENESS_WITNESS("bash");
    const TempFolder folder;
    const std::string file = folder.with("completion", completion("likeness", commands)).string();

    BOOST_TEST(output_of("bash -n " + file + " 2>&1; echo $?") == "0");
}

BOOST_AUTO_TEST_CASE(the_completion_offers_commands_then_their_own_words_then_their_options) {
    LIKENESS_WITNESS("bash");
    const TempFolder folder;

    BOOST_TEST(offered(folder, "likeness re") == "render|");
    BOOST_TEST(offered(folder, "likeness jo") == "job|");
    BOOST_TEST(offered(folder, "likeness job n") == "new|");
    BOOST_TEST(offered(folder, "likeness job li") == "list|");
    BOOST_TEST(offered(folder, "likeness render a.jpg --pro") == "--proof|");
    BOOST_TEST(offered(folder, "likeness job new --pro") == "|");
    BOOST_TEST(offered(folder, "likeness job list --pro") == "--proof|");
    BOOST_TEST(offered(folder, "likeness render --fi") == "--files-from|");
    BOOST_TEST(offered(folder, "likeness job new --fi") == "|");
}

BOOST_AUTO_TEST_CASE(the_completion_offers_files_whole_though_they_have_spaces) {
    LIKENESS_WITNESS("bash");
    const TempFolder folder;
    folder.with("DSC 1.JPG", std::string("x"));

    BOOST_TEST(offered(folder, "likeness render DSC") == "DSC 1.JPG|");
}

BOOST_AUTO_TEST_SUITE_END()
