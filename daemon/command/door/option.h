// Commands and their options as tables: parsing, --help, the man page and shell completion all come from here.
#pragma once

#include "daemon/command/door/exit.h"
#include "engine/base/result.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

struct Option {
    const char* name;   ///< without the dashes
    const char* value;  ///< what stands behind it, such as "DIR"; "" for a switch
    const char* says;   ///< one sentence, English
    bool repeated = false;
};

struct Invocation {
    std::vector<std::string> words;  ///< what is no option
    std::map<std::string, std::vector<std::string>, std::less<>> options;

    bool has(std::string_view option) const { return options.contains(option); }
    std::optional<std::string> value(std::string_view option) const;  ///< the last one given
    std::vector<std::string> values(std::string_view option) const;
    bool json() const { return has("json"); }
    unsigned jobs = 1;  ///< --jobs, else one for each core
};

struct Command {
    const char* name;     ///< "render", "job new"
    const char* words;    ///< "PHOTO…"
    const char* says;     ///< one sentence, English
    const char* example;  ///< a line that can be typed
    std::span<const Option> options;
    int least_words;
    int most_words;       ///< -1: any number
    Exit (*run)(const Invocation&);
};

/// --json, --lang, --jobs, --help, --version: understood by every command.
std::span<const Option> common_options();

/// In the table of a command that works on a list of inputs; all others refuse it.
inline constexpr Option files_from{"files-from", "FILE", "read further inputs from FILE, or - for standard input, separated by NUL"};

struct Parsed {
    std::optional<Invocation> invocation;
    Sentence wrong;  ///< why there is none
};
Parsed parse(const Command&, std::span<char* const> arguments);

/// The value of an option, if it is given, which must be a number and nothing else. A Fault is wrong usage.
Result<std::optional<int>> whole_number(const Invocation&, std::string_view option, int least, int greatest);

/// The value of --lang wherever it stands, so that wrong usage is said in that language too; known before all is parsed.
std::optional<std::string> spoken(std::span<char* const> arguments);

/// What `--help` prints.
std::string help(std::string_view program, const Command&);
std::string overview(std::string_view program, std::span<const Command>);

/// troff for man(1), and a completion script for bash.
std::string man_page(std::string_view program, std::span<const Command>);
std::string completion(std::string_view program, std::span<const Command>);

}  // namespace likeness
