#include "daemon/command/door/option.h"

#include <map>

namespace likeness {

namespace {

std::string tr(const char* text) {
    return *text ? local(Sentence{text, {}}) : "";
}

std::string spelled(const Option& option) {
    return std::string("--") + option.name + (*option.value ? std::string(" ") + option.value : "");
}

std::string usage_line(std::string_view program, const Command& command) {
    std::string line = std::string(program) + " " + command.name;
    if (*command.words) line += std::string(" ") + command.words;
    for (const Option& option : command.options) line += " [" + spelled(option) + "]";
    return line;
}

void put_options(std::string& out, std::span<const Option> options) {
    for (const Option& option : options) {
        std::string left = "  " + spelled(option);
        left.resize(std::max<std::size_t>(left.size() + 2, 26), ' ');
        out += left + tr(option.says) + "\n";
    }
}

}  // namespace

std::string help(std::string_view program, const Command& command) {
    std::string out = tr(command.says) + "\n\n" + usage_line(program, command) + "\n\n";
    put_options(out, command.options);
    put_options(out, common_options());
    return out + "\n" + local(sentence("Example:")) + "\n  " + command.example + "\n";
}

std::string overview(std::string_view program, std::span<const Command> commands) {
    std::string out;
    for (const Command& command : commands) {
        std::string left = "  " + std::string(program) + " " + command.name;
        left.resize(std::max<std::size_t>(left.size() + 2, 26), ' ');
        out += left + tr(command.says) + "\n";
    }
    return out + "\n" + local(sentence("{} COMMAND --help explains one.", program)) + "\n";
}

std::string man_page(std::string_view program, std::span<const Command> commands) {
    const auto escaped = [](std::string_view text) {
        std::string out;
        for (const char c : text) {
            if (c == '-' || c == '\\') out += '\\';
            out += c;
        }
        return out;
    };
    std::string out = ".TH " + std::string(program) + " 1\n.SH NAME\n" + escaped(program) +
                      " \\- certificate photographs: the right person, the right picture\n.SH COMMANDS\n";
    const auto put = [&](std::span<const Option> options) {
        for (const Option& option : options) out += ".TP\n.B " + escaped(spelled(option)) + "\n" + escaped(option.says) + "\n";
    };
    for (const Command& command : commands) {
        out += ".SS " + escaped(std::string(command.name) + " " + command.words) + "\n" + escaped(command.says) + "\n";
        put(command.options);
        out += ".PP\nExample: " + escaped(command.example) + "\n";
    }
    out += ".SH OPTIONS OF EVERY COMMAND\n";
    put(common_options());
    out += ".SH EXIT STATUS\n0 done and good, 1 something is not good, 2 wrong usage, 3 an input cannot be read, "
           "4 a hard limit cannot be met, 5 preset, rule, settings or key is wrong; of several inputs the highest.\n";
    return out;
}

// The first word offers the commands, "job" its own, and each command its options and files.
std::string completion(std::string_view program, std::span<const Command> commands) {
    std::map<std::string, std::string> following;  // words so far → what may follow
    for (const Command& command : commands) {
        const std::string name = command.name, first = name.substr(0, name.find(' '));
        std::string& names = following[""];
        if ((" " + names).find(" " + first + " ") == std::string::npos) names += first + " ";
        if (first != name) following[first] += name.substr(first.size() + 1) + " ";
        for (const std::span<const Option> options : {command.options, common_options()})
            for (const Option& option : options) following[name] += std::string("--") + option.name + " ";
    }
    const std::string name(program);
    std::string out = "_" + name + "() {\n  local before=\"${COMP_WORDS[*]:1:COMP_CWORD-1}\" words=\"\"\n  case \"$before\" in\n";
    for (auto one = following.rbegin(); one != following.rend(); ++one)  // the longer name first: "job new" before "job"
        out += "    \"" + one->first + "\"" + (one->first.empty() ? "" : "*") + ") words=\"" + one->second + "\" ;;\n";
    return out + "  esac\n  mapfile -t COMPREPLY < <(compgen -f -W \"$words\" -- \"${COMP_WORDS[COMP_CWORD]}\")\n}\ncomplete -o filenames -F _" +
           name + " " + name + "\n";
}

}  // namespace likeness
