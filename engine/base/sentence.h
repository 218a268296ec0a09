// Sentences for people. The engine knows no language: it says an English form and the values that stand in it;
// a door (command, plug-in, daemon) translates the form with gettext and fills it in.
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// How a number or word stands in a sentence: whole numbers bare, others with at most two digits after the point.
std::string word(std::string_view value);
std::string word(double value);
std::string word(std::integral auto value) { return std::to_string(value); }

/// `form` has a `{}` for each value in order, or `{1}`, `{2}` … where a translation needs another order.
struct Sentence {
    std::string form;
    std::vector<std::string> values;

    bool empty() const { return form.empty(); }
    bool operator==(const Sentence&) const = default;
};

/// `form` is a literal in English: xgettext collects the first argument of every call.
template <class... Values>
Sentence sentence(std::string_view form, const Values&... values) {
    return {std::string(form), {word(values)...}};
}

std::string english(const Sentence&);

/// In the language chosen by `speak`; English where no translation is there.
std::string local(const Sentence&);

/// Chooses the language of `local` for this process: "en", "zh_CN" or "" for that of the environment.
/// `catalogue_folder` holds `<language>/LC_MESSAGES/likeness.mo`. Called once by a door, before threads.
void speak(std::string_view language, const std::string& catalogue_folder);

}  // namespace likeness
