// The `likeness` command: by hand what the daemon does by itself.
#include "daemon/command/code/commands.h"
#include "daemon/command/door/places.h"
#include "daemon/command/door/say.h"
#include "daemon/command/photo/commands.h"
#ifdef LIKENESS_WITH_DAEMON
#include "daemon/command/job/commands.h"
#endif
#include "engine/base/spelling.h"

#include <cstdio>
#include <cstring>
#include <vector>

namespace likeness {

namespace {

std::vector<Command> all_commands() {
    std::vector<Command> all{presets_command, scan_command, measure_command, render_command, check_command, sheet_command, calibrate_command,
                             code_make_command, code_read_command, key_new_command};
#ifdef LIKENESS_WITH_DAEMON
    for (const Command* command : job_commands()) all.push_back(*command);
#endif
    return all;
}

// "job new DIR" is the command "job new" with the word DIR; the longest name that fits counts.
const Command* find(std::span<const Command> commands, std::span<char* const> arguments, std::size_t& used) {
    const Command* best = nullptr;
    for (const Command& command : commands) {
        const std::string name = command.name;
        const std::size_t space = name.find(' ');
        const std::size_t words = space == std::string::npos ? 1 : 2;
        if (arguments.size() < words || name.substr(0, space) != arguments[0]) continue;
        if (words == 2 && name.substr(space + 1) != arguments[1]) continue;
        if (!best || words > used) best = &command, used = words;
    }
    return best;
}

Exit unknown(std::span<const Command> commands, std::span<char* const> arguments) {
    std::vector<std::string_view> names;
    for (const Command& command : commands) names.emplace_back(command.name);
    std::string given = arguments[0];
    if (arguments.size() > 1 && (given == "job" || given == "rules" || given == "code" || given == "key")) given += std::string(" ") + arguments[1];
    const std::string_view near = nearest(given, names);
    tell(near.empty() ? sentence("{}: no such command; likeness --help lists them", given)
                      : sentence("{}: no such command (did you mean {}?)", given, near));
    return Exit::usage;
}

void put(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
}

Exit run(std::span<char* const> arguments) {
    const std::vector<Command> commands = all_commands();
    const auto catalogue = (data_folder() / "locale").string();
    speak(spoken(arguments).value_or(""), catalogue);
    const std::string first = arguments.empty() ? "--help" : arguments[0];
    if (first == "--help") return put(overview("likeness", commands)), arguments.empty() ? Exit::usage : Exit::good;
    if (first == "--version") return put("likeness " LIKENESS_VERSION "\n"), Exit::good;
    if (first == "--man") return put(man_page("likeness", commands)), Exit::good;
    if (first == "--completion") return put(completion("likeness", commands)), Exit::good;

    std::size_t used = 0;
    const Command* command = find(commands, arguments, used);
    if (!command) return unknown(commands, arguments);
    const Parsed parsed = parse(*command, arguments.subspan(used));
    if (!parsed.invocation) return tell(parsed.wrong), Exit::usage;
    const Invocation& invocation = *parsed.invocation;
    if (const auto language = invocation.value("lang")) speak(*language, catalogue);
    if (invocation.has("help")) return put(help("likeness", *command)), Exit::good;
    if (invocation.has("version")) return put("likeness " LIKENESS_VERSION "\n"), Exit::good;
    const int words = static_cast<int>(invocation.words.size());
    if (words < command->least_words || (command->most_words >= 0 && words > command->most_words))
        return tell(sentence("likeness {} {}: wrong number of words, found {}", command->name, command->words, words)), Exit::usage;
    return command->run(invocation);
}

}  // namespace

}  // namespace likeness

int main(int argc, char** argv) {
    return likeness::run({argv + 1, static_cast<std::size_t>(argc - 1)});
}
