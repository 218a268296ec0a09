// The translations as gettext's text files write them, and the messages that the sources say.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace likeness {

struct Message {
    std::string translation;
    bool fuzzy = false;
};

/// By msgid; the header, whose msgid is empty, included.
std::map<std::string, Message> read_catalogue(const std::filesystem::path&);

/// The texts of string literals that stand side by side, as the compiler joins them: `"a\"b" "c"` → `a"bc`.
std::string joined(const std::string& literals);

/// Message → the file that says it: the first argument of each sentence("…"), and what stands in the tables of options,
/// commands, fields and words.
std::map<std::string, std::string> messages_of(const std::filesystem::path& tree);

/// "{}" as often as it comes, or "{1}" … each once: what stands in a form, sorted.
std::multiset<std::string> places_in(const std::string& form);

}  // namespace likeness
