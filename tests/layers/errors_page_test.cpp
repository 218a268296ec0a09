// docs/errors.md lists every sentence that the engine, the daemon and the plug-ins can say.
#include "tests/layers/source.h"

#include <boost/test/unit_test.hpp>

#include <regex>
#include <set>

using namespace likeness;

namespace {

/// A C++ string literal's inside as text.
std::string unescaped(const std::string& literal) {
    std::string out;
    for (std::size_t i = 0; i < literal.size(); ++i) {
        if (literal[i] != '\\') out += literal[i];
        else if (++i < literal.size()) out += literal[i] == 'n' ? '\n' : literal[i];
    }
    return out;
}

/// Every form: the literals, joined, that begin a call of `sentence`.
std::set<std::string> forms(const std::string& text) {
    static const std::regex call(R"rx(\bsentence\(\s*((?:"(?:\\.|[^"\\])*"\s*)+))rx"), literal(R"rx("((?:\\.|[^"\\])*)")rx");
    std::set<std::string> all;
    for (std::sregex_iterator at(text.begin(), text.end(), call), end; at != end; ++at) {
        const std::string literals = (*at)[1];
        std::string form;
        for (std::sregex_iterator part(literals.begin(), literals.end(), literal); part != end; ++part) form += unescaped((*part)[1]);
        all.insert(form);
    }
    return all;
}

/// What the page's tables have in the first cell, between back quotes.
std::set<std::string> listed() {
    const std::string text = page("errors.md");
    static const std::regex row("\n\\| `([^`]*)` \\|");
    std::set<std::string> all;
    for (std::sregex_iterator at(text.begin(), text.end(), row), end; at != end; ++at) all.insert((*at)[1]);
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(errors_page)

BOOST_AUTO_TEST_CASE(forms_are_found_however_the_call_is_broken_into_lines) {
    const auto found = forms("x = sentence(\"one {}\", a); y = sentence(\n   \"two \"\n  \"parts\\\"\", b);");

    BOOST_TEST((found == std::set<std::string>{"one {}", "two parts\""}));
}

BOOST_AUTO_TEST_CASE(every_sentence_that_can_be_said_is_on_the_page) {
    const std::set<std::string> on_page = listed();
    int said = 0;
    for (const SourceFile& file : sources({"engine", "daemon", "plugin"})) {
        // The commands' own talk (progress, lists, usage) is explained by --help, that of menus by the procedure browser.
        if (file.path.starts_with("daemon/command/") || file.path == "plugin/gimp/gimp2/procedures.cpp") continue;
        for (const std::string& form : forms(file.text)) {
            ++said;
            BOOST_TEST(on_page.contains(form), file.path << " can say «" << form << "», which docs/errors.md does not explain");
        }
    }
    BOOST_TEST(said > 80);
}

BOOST_AUTO_TEST_CASE(the_page_explains_nothing_that_nobody_says) {
    std::set<std::string> said;
    for (const SourceFile& file : sources({"engine", "daemon", "plugin"}))
        for (const std::string& form : forms(file.text)) said.insert(form);
    for (const std::string& form : listed()) BOOST_TEST(said.contains(form), "docs/errors.md explains «" << form << "», which nobody says");
}

BOOST_AUTO_TEST_SUITE_END()
